package fr.beffroi.compliance.report;

import com.github.miachm.sods.Color;
import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * How are rows handed to a spreadsheet (OpenDocument 1.2, ISO/IEC 26300) so that it can sort and
 * add them up, and runs nothing? Numbers are numbers, days are days, and every text is a text: what
 * begins with {@code =} is shown, never computed.
 */
final class Workbook {
  /** Beyond it spreadsheets refuse a cell. */
  private static final int LONGEST_CELL = 32_000;

  private final SpreadSheet book = new SpreadSheet();

  /**
   * A heading and how wide its column is.
   *
   * @param millimetres about as many
   */
  record Heading(String title, double millimetres) {}

  /**
   * Adds a sheet. A cell is a {@code Long}, a {@link LocalDate}, a {@code String}, or null for
   * nothing.
   */
  void sheet(
      String name, List<Heading> headings, List<? extends List<? extends @Nullable Object>> rows) {
    Sheet sheet = new Sheet(name, rows.size() + 1, headings.size());
    Style bold = new Style();
    bold.setBold(true);
    bold.setBackgroundColor(new Color(230, 230, 230));
    sheet.getRange(0, 0, 1, headings.size()).setStyle(bold);
    for (int column = 0; column < headings.size(); column++) {
      sheet.setColumnWidth(column, headings.get(column).millimetres());
      put(sheet.getRange(0, column), headings.get(column).title());
      for (int row = 0; row < rows.size(); row++) {
        put(sheet.getRange(row + 1, column), rows.get(row).get(column));
      }
    }
    book.appendSheet(sheet);
  }

  /** Writes it, the same bytes for the same sheets, and leaves the stream open. */
  void write(Instant at, OutputStream out) throws IOException {
    ByteArrayOutputStream dated = new ByteArrayOutputStream();
    book.save(dated);
    dateAgain(dated.toByteArray(), at, out);
  }

  private static void put(Range cell, @Nullable Object value) {
    if (value instanceof String text) {
      String shown = Printable.line(text);
      int characters = shown.codePointCount(0, shown.length());
      cell.setValue(
          characters > LONGEST_CELL
              ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST_CELL))
              : shown);
    } else if (value instanceof Long || value instanceof LocalDate) {
      cell.setValue(value);
    } else if (value != null) {
      throw new IllegalArgumentException("no cell holds a " + value.getClass().getSimpleName());
    }
  }

  /** The library dates its entries by the clock; a report is dated by its audit. */
  private static void dateAgain(byte[] zip, Instant at, OutputStream out) throws IOException {
    ZipOutputStream copy = new ZipOutputStream(out, StandardCharsets.UTF_8);
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry entry = entries.getNextEntry();
      while (entry != null) {
        byte[] bytes = entries.readAllBytes();
        copy.putNextEntry(entry(entry.getName(), bytes, at));
        copy.write(bytes);
        copy.closeEntry();
        entry = entries.getNextEntry();
      }
    }
    copy.finish();
  }

  private static ZipEntry entry(String name, byte[] bytes, Instant at) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
    if (name.equals("mimetype")) {
      // OpenDocument 1.2, part 3, section 3.3: first, and not compressed.
      CRC32 crc = new CRC32();
      crc.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
    }
    return entry;
  }

  /** A number where it is known. */
  static @Nullable Object orNothing(OptionalLong number) {
    return number.isPresent() ? (Object) number.getAsLong() : null;
  }
}
