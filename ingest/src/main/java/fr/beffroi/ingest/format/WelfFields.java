package fr.beffroi.ingest.format;

/**
 * Which {@code name=value} items does a line hold? WebTrends' Enhanced Log Format, as Stormshield
 * writes it: items parted by blanks, a value in double quotes where it has blanks, with a backslash
 * before a quote or a backslash in it.
 *
 * <p>A line that a datagram cut short ends inside a value: what is there of it is kept.
 */
final class WelfFields {
  /** No envelope is longer. */
  private static final int LONGEST_ENVELOPE = 512;

  private final String text;
  private int at;
  private String name = "";
  private String value = "";
  private boolean cut;

  WelfFields(String text, int from) {
    this.text = text;
    this.at = from;
  }

  /** Where the first item is, after an envelope or a byte order mark at most; -1 if nowhere. */
  static int start(String text, String first) {
    if (text.startsWith(first)) {
      return 0;
    }
    int start = text.substring(0, Math.min(text.length(), LONGEST_ENVELOPE)).indexOf(first);
    // Elsewhere it stands in some value of another format's line.
    boolean begins = start > 0 && " >\uFEFF".indexOf(text.charAt(start - 1)) >= 0;
    return begins && text.lastIndexOf('=', start - 1) < 0 ? start : -1;
  }

  /** Goes on to the next item; false at the end. A word without {@code =} is passed over. */
  boolean next() {
    while (at < text.length()) {
      if (text.charAt(at) <= ' ') {
        at++;
        continue;
      }
      int start = at;
      while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '=') {
        at++;
      }
      if (at < text.length() && text.charAt(at) == '=' && at > start) {
        name = text.substring(start, at++);
        value = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
        return true;
      }
      at++;
    }
    return false;
  }

  String name() {
    return name;
  }

  String value() {
    return value;
  }

  /** Did the line end inside a quoted value? */
  boolean isCut() {
    return cut;
  }

  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) > ' ') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    int start = ++at;
    boolean escaped = false;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length() && isEscapable(text.charAt(at + 1))) {
        escaped = true;
        at++;
      }
      at++;
    }
    cut = at >= text.length();
    String raw = text.substring(start, Math.min(at, text.length()));
    at++;
    return escaped ? unescape(raw) : raw;
  }

  private static boolean isEscapable(char letter) {
    return letter == '"' || letter == '\\';
  }

  private static String unescape(String raw) {
    StringBuilder plain = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      boolean escape =
          raw.charAt(i) == '\\' && i + 1 < raw.length() && isEscapable(raw.charAt(i + 1));
      plain.append(raw.charAt(escape ? ++i : i));
    }
    return plain.toString();
  }
}
