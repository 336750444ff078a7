package fr.beffroi.compliance.datastore.folder;

import static fr.beffroi.compliance.datastore.folder.XlsxSheets.orNothing;

import java.io.IOException;
import java.util.List;

/** What does a cell of an Excel sheet say (ECMA-376 part 1, section 18.3.1.4)? */
final class XlsxCell {
  private final List<String> strings;
  private final SheetDates dates;
  private final int longest;
  private final StringBuilder text = new StringBuilder();
  private String type = "";
  private int style;
  private int column;
  private int next;
  private boolean inValue;

  XlsxCell(List<String> strings, SheetDates dates, int longest) {
    this.strings = strings;
    this.dates = dates;
    this.longest = longest;
  }

  void endRow() {
    next = 0;
  }

  /** Takes what concerns a cell; puts it into its row when the cell ends. */
  void read(Markup markup, Row row) throws IOException {
    if (markup.isStart("c")) {
      type = orNothing(markup.attribute("t"));
      style = markup.attribute("s") == null ? 0 : markup.count("s");
      column = column(orNothing(markup.attribute("r")), next);
      next = column + 1;
      text.setLength(0);
    } else if (markup.isStart("v") || markup.isStart("t")) {
      inValue = true;
    } else if (markup.isEnd("v") || markup.isEnd("t")) {
      inValue = false;
    } else if (markup.isText() && inValue && text.length() <= longest) {
      text.append(markup.text());
    } else if (markup.isEnd("c")) {
      finish(row);
    }
  }

  private void finish(Row row) {
    String value = value();
    boolean cut = value.length() > longest;
    row.set(column, (cut ? value.substring(0, longest) : value).strip(), cut);
  }

  private String value() {
    String raw = text.toString();
    return switch (type) {
      case "s" -> shared(raw);
      case "", "n" -> dates.read(raw, style);
      case "b" -> raw.equals("1") ? "true" : "false";
      case "e" -> "";
      default -> raw;
    };
  }

  private String shared(String raw) {
    boolean number = raw.matches("[0-9]{1,9}");
    int place = number ? Integer.parseInt(raw) : -1;
    return place >= 0 && place < strings.size() ? strings.get(place) : "";
  }

  /** A is 0, Z is 25, AA is 26; where it is not said, the one behind the last. */
  private static int column(String reference, int next) {
    int column = 0;
    int letters = 0;
    while (letters < reference.length() && letters < 4 && isLetter(reference.charAt(letters))) {
      column = column * 26 + (reference.charAt(letters) - 'A' + 1);
      letters++;
    }
    return letters == 0 ? next : column - 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
