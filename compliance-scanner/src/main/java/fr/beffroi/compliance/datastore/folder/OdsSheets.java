package fr.beffroi.compliance.datastore.folder;

import static fr.beffroi.compliance.datastore.folder.XlsxSheets.orNothing;

import fr.beffroi.compliance.datastore.Reason;
import java.io.IOException;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * What are the rows of an OpenDocument spreadsheet (ODF 1.3 part 3, section 9)? Rows and cells that
 * are alike are written once with a count. A day is written as one, whatever its style.
 */
final class OdsSheets implements SheetReader {
  @Override
  public void read(Content content, int cell, Watch watch, Sheets sheets) throws IOException {
    try (ArchiveReader archive =
        new ArchiveReader(content.open(watch), watch, content.depth() + 1)) {
      for (ZipEntry entry = archive.next(); entry != null; entry = archive.next()) {
        if (entry.getName().equals("content.xml")) {
          new Body(new Markup(archive.entry(), watch), cell, watch, sheets).read();
          return;
        }
      }
    }
    throw new FileFailure(Reason.BROKEN_FILE);
  }

  /** The sheets of one file as they stream by. */
  private static final class Body {
    private final Markup markup;
    private final int longest;
    private final Watch watch;
    private final Sheets sheets;
    private final StringBuilder text = new StringBuilder();
    private int place;
    private boolean wanted;
    private Row row = new Row();
    private int rowsAlike;
    private int cellsAlike;
    private @Nullable String value;
    private int paragraphs;
    private int notes;
    private int column;

    Body(Markup markup, int longest, Watch watch, Sheets sheets) {
      this.markup = markup;
      this.longest = longest;
      this.watch = watch;
      this.sheets = sheets;
    }

    void read() throws IOException {
      while (markup.next()) {
        if (markup.isStart()) {
          start();
        } else if (markup.isEnd()) {
          end();
        } else if (paragraphs > 0 && notes == 0 && text.length() <= longest) {
          text.append(markup.text());
        }
      }
    }

    private void start() throws IOException {
      switch (markup.name()) {
        case "table" -> wanted = sheets.sheet(place++, orNothing(markup.attribute("name")));
        case "table-row" -> {
          row = new Row();
          column = 0;
          rowsAlike = markup.count("number-rows-repeated");
        }
        case "table-cell", "covered-table-cell" -> startCell();
        case "annotation" -> notes++;
        case "p" -> {
          paragraphs++;
          if (notes == 0 && text.length() > 0) {
            text.append(' ');
          }
        }
        case "s", "tab", "line-break" -> text.append(' ');
        default -> {}
      }
    }

    private void startCell() {
      cellsAlike = markup.count("number-columns-repeated");
      String day = markup.attribute("date-value");
      value = day != null ? day : number();
      text.setLength(0);
    }

    /** A number as it is, not as it is shown: a NIR may be shown as 1,85E+14. */
    private @Nullable String number() {
      boolean number = "float".equals(markup.attribute("value-type"));
      return number ? markup.attribute("value") : null;
    }

    private void end() throws IOException {
      switch (markup.name()) {
        case "p" -> paragraphs--;
        case "annotation" -> notes--;
        case "table-cell", "covered-table-cell" -> endCell();
        case "table-row" -> endRow();
        case "table" -> endTable();
        default -> {}
      }
    }

    private void endCell() {
      String found = value == null ? text.toString() : value;
      boolean cut = found.length() > longest;
      String kept = (cut ? found.substring(0, longest) : found).strip();
      for (int i = 0; i < cellsAlike && !kept.isEmpty() && column + i < FileLimits.COLUMNS; i++) {
        row.set(column + i, kept, cut);
      }
      column = Math.min(column + cellsAlike, FileLimits.COLUMNS);
    }

    private void endRow() throws IOException {
      for (int i = 0; wanted && i < rowsAlike && row.filled() > 0; i++) {
        watch.check();
        if (!sheets.row(row)) {
          endTable();
        }
      }
    }

    private void endTable() throws IOException {
      if (wanted) {
        wanted = false;
        sheets.end();
      }
    }
  }
}
