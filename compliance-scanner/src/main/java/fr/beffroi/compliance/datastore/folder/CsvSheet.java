package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * What are the rows of a CSV (RFC 4180, with the separators that spreadsheets write)? A quote that
 * stands inside a field is a character like any other. A line is bounded, a field is cut.
 */
final class CsvSheet implements SheetReader {
  private static final int BUFFER = 32_768;
  private static final char END = '\0';

  private final char[] buffer = new char[BUFFER];
  private int length;
  private int at;

  @Override
  public void read(Content content, int cell, Watch watch, Sheets sheets) throws IOException {
    if (!sheets.sheet(0, "")) {
      return;
    }
    try (Reader text = FrenchReader.of(content.open(watch))) {
      fillWhole(text);
      refuseBinary();
      Separator separator = Separator.of(new String(buffer, 0, length));
      at = separator.skip();
      Line line = new Line(text, separator.character(), cell, watch.limits().line());
      for (Row row = line.next(); row != null; row = line.next()) {
        if (row.filled() > 0 && !sheets.row(row)) {
          break;
        }
      }
      sheets.end();
    }
  }

  /** The first buffer shows the separator. */
  private void fillWhole(Reader text) throws IOException {
    int read = text.read(buffer, 0, BUFFER);
    while (read > 0) {
      length += read;
      read = length < BUFFER ? text.read(buffer, length, BUFFER - length) : 0;
    }
  }

  private void refuseBinary() throws FileFailure {
    for (int i = 0; i < length; i++) {
      if (buffer[i] == END) {
        throw new FileFailure(Reason.BROKEN_FILE);
      }
    }
  }

  /** Reads one line after the other. */
  private final class Line {
    private final Reader text;
    private final char separator;
    private final int cell;
    private final int longest;
    private final StringBuilder field = new StringBuilder();
    private boolean cut;
    private int characters;

    Line(Reader text, char separator, int cell, int longest) {
      this.text = text;
      this.separator = separator;
      this.cell = cell;
      this.longest = longest;
    }

    @Nullable Row next() throws IOException {
      int c = character();
      if (c < 0) {
        return null;
      }
      characters = 0;
      Row row = new Row();
      while (c >= 0 && c != '\n' && c != '\r') {
        c = field(c);
        finish(row);
        if (c == separator) {
          c = character();
          if (c < 0 || c == '\n' || c == '\r') {
            finish(row);
          }
        }
      }
      if (c == '\r' && peek() == '\n') {
        character();
      }
      return row;
    }

    /** Reads a field from its first character on; gives the one that ends it. */
    private int field(int first) throws IOException {
      int c = first == '"' ? quoted() : first;
      while (c >= 0 && c != separator && c != '\n' && c != '\r') {
        keep(c);
        c = character();
      }
      return c;
    }

    /** Reads what stands between quotes; gives the character behind them. */
    private int quoted() throws IOException {
      int c = character();
      while (c >= 0) {
        if (c == '"') {
          c = character();
          if (c != '"') {
            return c;
          }
        }
        keep(c);
        c = character();
      }
      return c;
    }

    private void keep(int c) {
      if (field.length() < cell) {
        field.append((char) c);
      } else {
        cut = true;
      }
    }

    private void finish(Row row) {
      row.add(field.toString().strip(), cut);
      field.setLength(0);
      cut = false;
    }

    private int character() throws IOException {
      if (++characters > longest) {
        throw new FileFailure(Reason.LINE_TOO_LONG);
      }
      int c = peek();
      at++;
      return c;
    }

    private int peek() throws IOException {
      if (at >= length) {
        length = Math.max(0, text.read(buffer, 0, BUFFER));
        at = 0;
      }
      return length == 0 ? -1 : buffer[at];
    }
  }
}
