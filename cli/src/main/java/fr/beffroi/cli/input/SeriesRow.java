package fr.beffroi.cli.input;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * What does one line of a time series say: when, and how much?
 *
 * @param timestamp as it was written
 * @param wall by the local clock
 * @param value a finite number
 */
public record SeriesRow(String timestamp, LocalDateTime wall, double value) {
  private static final int LONGEST = 200;

  /** Why is a line no row? */
  public enum Fault {
    LENGTH,
    COLUMNS,
    TIME,
    NUMBER
  }

  /** A line that is no row. */
  public static final class NoRow extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    NoRow(Fault fault) {
      super(fault.name());
      this.fault = fault;
    }

    public Fault fault() {
      return fault;
    }
  }

  /**
   * Reads {@code timestamp,value}: ISO 8601, a space for the T too; more columns are left alone.
   *
   * @param zone whose local time an instant (with Z or an offset) is brought to
   */
  public static SeriesRow of(String line, ZoneId zone) throws NoRow {
    if (line.length() > LONGEST) {
      throw new NoRow(Fault.LENGTH);
    }
    String[] cells = line.split(",", -1);
    if (cells.length < 2) {
      throw new NoRow(Fault.COLUMNS);
    }
    String timestamp = unquoted(cells[0]);
    return new SeriesRow(timestamp, wall(timestamp, zone), value(unquoted(cells[1])));
  }

  private static LocalDateTime wall(String text, ZoneId zone) throws NoRow {
    try {
      TemporalAccessor time =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
      return time instanceof OffsetDateTime instant
          ? instant.atZoneSameInstant(zone).toLocalDateTime()
          : LocalDateTime.from(time);
    } catch (DateTimeException e) {
      throw new NoRow(Fault.TIME);
    }
  }

  private static double value(String text) throws NoRow {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new NoRow(Fault.NUMBER);
  }

  private static String unquoted(String cell) {
    String text = cell.trim();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
