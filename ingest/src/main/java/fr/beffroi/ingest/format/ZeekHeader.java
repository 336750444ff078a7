package fr.beffroi.ingest.format;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What do the lines at the head of one of Zeek's logs say of its columns? (Zeek, "Zeek Log
 * Formats", TSV.) {@code #separator \x09} comes first and begins a new header; {@code #fields} and
 * {@code #types} make it whole; {@code #open} and {@code #close} say nothing of columns.
 *
 * <p>Whoever writes the log may write any header: what is too long, too much, no name, or a name
 * twice is left out, so that the header is not whole and no line is read by it.
 *
 * @param path which log it is: {@code conn}; null where it was not said
 */
record ZeekHeader(
    char separator,
    String setSeparator,
    String empty,
    String unset,
    @Nullable String path,
    List<String> names,
    List<String> types)
    implements LogHeader {
  static final ZeekHeader NONE =
      new ZeekHeader('\t', ",", "(empty)", "-", null, List.of(), List.of());

  private static final String SEPARATOR = "#separator ";
  private static final int LONGEST_LINE = 1 << 14;
  private static final int LONGEST_WORD = 128;
  private static final int MOST_COLUMNS = 512;

  ZeekHeader {
    names = List.copyOf(names);
    types = List.copyOf(types);
  }

  /** The header with this line; null where the line is none of a header. */
  @Nullable ZeekHeader with(String line) {
    if (line.startsWith(SEPARATOR)) {
      return separated(separator(line.substring(SEPARATOR.length())));
    }
    int end = line.indexOf(separator);
    String value = end < 0 || line.length() > LONGEST_LINE ? "" : line.substring(end + 1);
    return switch (end < 0 ? line : line.substring(0, end)) {
      case "#set_separator" -> marked(word(value, NONE.setSeparator), empty, unset);
      case "#empty_field" -> marked(setSeparator, word(value, NONE.empty), unset);
      case "#unset_field" -> marked(setSeparator, empty, word(value, NONE.unset));
      case "#path" -> called(word(value, ""));
      case "#fields" -> columns(names(value), List.of());
      case "#types" -> columns(names, words(value));
      case "#open", "#close" -> this;
      default -> null;
    };
  }

  @Override
  public boolean isWhole() {
    return !names.isEmpty() && names.size() == types.size();
  }

  @Override
  public String text() {
    String log = path == null ? "" : line("#path", path);
    return String.format("%s\\x%02x\n", SEPARATOR, (int) separator)
        + line("#set_separator", setSeparator)
        + line("#empty_field", empty)
        + line("#unset_field", unset)
        + log
        + line("#fields", String.join(String.valueOf(separator), names))
        + line("#types", String.join(String.valueOf(separator), types));
  }

  private String line(String directive, String value) {
    return directive + separator + value + '\n';
  }

  /** One character, or its code: {@code \x09}; what is neither, or cannot be, is the usual tab. */
  private static char separator(String written) {
    int by = written.length() == 1 ? written.charAt(0) : -1;
    if (written.length() == 4 && written.startsWith("\\x")) {
      int high = Character.digit(written.charAt(2), 16);
      int low = Character.digit(written.charAt(3), 16);
      by = high << 4 | low;
    }
    return by >= ' ' && by < 127 ? (char) by : NONE.separator;
  }

  private static ZeekHeader separated(char by) {
    return new ZeekHeader(
        by, NONE.setSeparator, NONE.empty, NONE.unset, null, List.of(), List.of());
  }

  private ZeekHeader marked(String set, String nothing, String none) {
    return new ZeekHeader(separator, set, nothing, none, path, names, types);
  }

  private ZeekHeader called(String log) {
    String known = log.isEmpty() ? null : log;
    return new ZeekHeader(separator, setSeparator, empty, unset, known, names, types);
  }

  private ZeekHeader columns(List<String> called, List<String> typed) {
    return new ZeekHeader(separator, setSeparator, empty, unset, path, called, typed);
  }

  private static String word(String value, String otherwise) {
    return value.isEmpty() || !isWord(value) ? otherwise : value;
  }

  private List<String> words(String value) {
    List<String> words = ZeekRow.split(value, String.valueOf(separator), MOST_COLUMNS + 1);
    boolean sane = words.size() <= MOST_COLUMNS && words.stream().allMatch(ZeekHeader::isWord);
    return sane ? words : List.of();
  }

  private static boolean isWord(String word) {
    return word.length() <= LONGEST_WORD && word.chars().allMatch(letter -> letter >= ' ');
  }

  /** Two columns of one name would be two different records to two readers. */
  private List<String> names(String value) {
    List<String> words = words(value);
    Set<String> different = new HashSet<>(words);
    return different.size() == words.size() && words.stream().allMatch(ZeekHeader::isName)
        ? words
        : List.of();
  }

  private static boolean isName(String word) {
    return !word.isEmpty() && word.chars().allMatch(ZeekHeader::isOfName);
  }

  private static boolean isOfName(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '_'
        || letter == '.';
  }
}
