package fr.beffroi.cli.terminal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How does a command write the things that it found: as a table for people, as JSON, one object a
 * line, or as CSV? One at a time as they come, but for a table, which must know them all.
 */
public final class Listing<T> implements AutoCloseable {
  /** A spreadsheet takes a cell that begins so for a formula (OWASP, "CSV Injection"). */
  private static final String FORMULA = "=+-@\t\r";

  private final Terminal terminal;
  private final OutputFormat format;
  private final List<Column<T>> columns;
  private final Function<T, String> json;
  private final Table table;
  private long count;

  /**
   * @param json one thing as one line of JSON
   */
  public Listing(
      Terminal terminal, OutputFormat format, List<Column<T>> columns, Function<T, String> json) {
    this.terminal = terminal;
    this.format = format;
    this.columns = List.copyOf(columns);
    this.json = json;
    this.table = new Table(columns.stream().map(one -> terminal.text(one.heading())).toList());
    if (format == OutputFormat.CSV) {
      line(columns.stream().map(Column::name).collect(Collectors.joining(",")));
    }
  }

  public void add(T thing) {
    switch (format) {
      case TABLE -> table.add(columns.stream().map(one -> cell(one, thing)).toList());
      case CSV -> line(csv(thing));
      case NDJSON -> line(json.apply(thing));
      case JSON -> line((count == 0 ? "[" : ",") + json.apply(thing));
    }
    count++;
  }

  /** Writes what is left: the table, the end of the array. */
  @Override
  public void close() {
    if (format == OutputFormat.JSON) {
      line(count == 0 ? "[]" : "]");
    } else if (format == OutputFormat.TABLE && count > 0) {
      table.lines(terminal.environment().columns()).forEach(this::line);
    }
    terminal.out().flush();
  }

  private void line(String text) {
    terminal.out().println(terminal.shown(text));
  }

  private String csv(T thing) {
    return columns.stream().map(one -> csv(one, thing)).collect(Collectors.joining(","));
  }

  /** A number below zero begins as a formula does, and is none. */
  private String csv(Column<T> column, T thing) {
    Object value = column.value().apply(thing);
    return value instanceof Number ? value.toString() : quoted(value.toString());
  }

  private String cell(Column<T> column, T thing) {
    return column.value().apply(thing).toString();
  }

  private static String quoted(String cell) {
    String safe = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
