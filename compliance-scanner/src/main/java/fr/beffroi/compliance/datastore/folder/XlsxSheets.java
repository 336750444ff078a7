package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * What are the rows of an Excel workbook (ECMA-376 part 1, section 18)? Read twice: for its names,
 * styles and shared strings, then for its sheets. The shared strings alone are held, and bounded.
 */
final class XlsxSheets implements SheetReader {
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String STYLES = "xl/styles.xml";
  private static final Set<String> ABOUT =
      Set.of(WORKBOOK, RELATIONS, STYLES, "xl/sharedStrings.xml");
  private static final int WEIGHT_OF_A_STRING = 56;

  private final List<String> names = new ArrayList<>();
  private final List<String> relations = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private final List<String> strings = new ArrayList<>();
  private final SheetDates dates = new SheetDates();
  private long weight;

  @Override
  public void read(Content content, int cell, Watch watch, Sheets sheets) throws IOException {
    eachPart(
        content, watch, ABOUT::contains, (name, markup) -> readAbout(name, markup, cell, watch));
    if (names.isEmpty()) {
      throw new FileFailure(Reason.BROKEN_FILE);
    }
    eachPart(
        content,
        watch,
        name -> place(name) >= 0,
        (name, markup) -> readSheet(place(name), markup, cell, sheets));
  }

  private interface Part {
    void read(String name, Markup markup) throws IOException;
  }

  private static void eachPart(Content content, Watch watch, Predicate<String> wanted, Part part)
      throws IOException {
    try (ArchiveReader archive =
        new ArchiveReader(content.open(watch), watch, content.depth() + 1)) {
      for (ZipEntry entry = archive.next(); entry != null; entry = archive.next()) {
        String name = entry.getName();
        if (wanted.test(name)) {
          part.read(name, new Markup(archive.entry(), watch));
        }
      }
    }
  }

  private void readAbout(String name, Markup markup, int cell, Watch watch) throws IOException {
    switch (name) {
      case WORKBOOK -> readWorkbook(markup);
      case RELATIONS -> readRelations(markup);
      case STYLES -> readStyles(markup);
      default -> readStrings(markup, cell, watch.limits().strings());
    }
  }

  private void readWorkbook(Markup markup) throws IOException {
    while (markup.next()) {
      if (markup.isStart("sheet") && names.size() < FileLimits.COLUMNS) {
        names.add(orNothing(markup.attribute("name")));
        relations.add(orNothing(markup.attribute("id")));
      } else if (markup.isStart("workbookPr") && isTrue(markup.attribute("date1904"))) {
        dates.countFrom1904();
      }
    }
  }

  private void readRelations(Markup markup) throws IOException {
    while (markup.next()) {
      if (markup.isStart("Relationship") && targets.size() < FileLimits.COLUMNS) {
        String target = orNothing(markup.attribute("Target"));
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        targets.put(part, orNothing(markup.attribute("Id")));
      }
    }
  }

  private void readStyles(Markup markup) throws IOException {
    boolean ofCells = false;
    while (markup.next()) {
      if (markup.isStart("numFmt")) {
        dates.addCode(markup.count("numFmtId"), orNothing(markup.attribute("formatCode")));
      } else if (markup.isStart("cellXfs") || markup.isEnd("cellXfs")) {
        ofCells = markup.isStart();
      } else if (ofCells && markup.isStart("xf")) {
        dates.addStyle(markup.attribute("numFmtId") == null ? 0 : markup.count("numFmtId"));
      }
    }
  }

  /** Of a string, its runs and not how it is pronounced (section 18.4.6). */
  private void readStrings(Markup markup, int cell, int most) throws IOException {
    StringBuilder string = new StringBuilder();
    boolean text = false;
    boolean spoken = false;
    while (markup.next()) {
      if (markup.isStart("rPh") || markup.isEnd("rPh")) {
        spoken = markup.isStart();
      } else if (markup.isStart("t") || markup.isEnd("t")) {
        text = markup.isStart();
      } else if (markup.isText() && text && !spoken && string.length() <= cell) {
        string.append(markup.text());
      } else if (markup.isEnd("si")) {
        string.setLength(Math.min(string.length(), cell + 1));
        add(string.toString(), most);
        string.setLength(0);
      }
    }
  }

  private void add(String string, int most) throws FileFailure {
    weight += string.length() + WEIGHT_OF_A_STRING;
    if (weight > most) {
      throw new FileFailure(Reason.TOO_LARGE);
    }
    strings.add(string);
  }

  /** Which sheet a part is, −1 for none. */
  private int place(String part) {
    String relation = targets.get(part);
    return relation == null ? -1 : relations.indexOf(relation);
  }

  private void readSheet(int place, Markup markup, int cell, Sheets sheets) throws IOException {
    if (!sheets.sheet(place, names.get(place))) {
      return;
    }
    XlsxCell current = new XlsxCell(strings, dates, cell);
    Row row = new Row();
    boolean more = true;
    while (more && markup.next()) {
      if (markup.isStart("row")) {
        row = new Row();
      } else if (markup.isEnd("row")) {
        more = row.filled() == 0 || sheets.row(row);
        current.endRow();
      } else {
        current.read(markup, row);
      }
    }
    sheets.end();
  }

  static String orNothing(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static boolean isTrue(@Nullable String text) {
    return text != null && (text.equals("1") || text.equals("true"));
  }
}
