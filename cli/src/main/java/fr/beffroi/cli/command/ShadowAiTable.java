package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.OutputFormat;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.UsageJson;
import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Figure.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How do figures fit a terminal of 80 columns? One table for each kind of figure, with the columns
 * that say something of it; what can be done without stands where there is room for it.
 */
final class ShadowAiTable {
  /** From so many columns on nothing is left out. */
  private static final int WIDE = 110;

  private final Terminal terminal;
  private final boolean wide;

  ShadowAiTable(Terminal terminal) {
    this.terminal = terminal;
    this.wide = isWide(terminal);
  }

  static boolean isWide(Terminal terminal) {
    return terminal.environment().columns() >= WIDE;
  }

  void print(List<FigureRow> rows, boolean several) {
    boolean spans = wide || rows.stream().map(row -> row.figure().span()).distinct().count() > 1;
    boolean first = true;
    for (Table table : Table.values()) {
      List<FigureRow> of = rows.stream().filter(row -> row.figure().table() == table).toList();
      if (!of.isEmpty()) {
        if (!first) {
          terminal.out().println();
        }
        first = false;
        terminal.out().println(terminal.text("shadow-ai.table." + UsageJson.word(table)));
        print(of, columns(table, of, several, spans));
      }
    }
    terminal.out().flush();
  }

  private void print(List<FigureRow> rows, List<Column<FigureRow>> columns) {
    try (Listing<FigureRow> listing =
        new Listing<>(terminal, OutputFormat.TABLE, columns, any -> "")) {
      rows.forEach(listing::add);
    }
  }

  private List<Column<FigureRow>> columns(
      Table table, List<FigureRow> rows, boolean several, boolean spans) {
    List<Column<FigureRow>> columns = new ArrayList<>();
    if (several) {
      columns.add(new Column<>("commune", "column.commune", row -> commune(row.town())));
    }
    if (spans) {
      columns.add(new Column<>("period", "column.period", row -> row.figure().span().toString()));
    }
    switch (table) {
      case USE -> uses(columns);
      case BURST -> {
        service(columns);
        columns.add(subject("column.hour"));
        columns.add(number("column.pastes", Figure::requests));
        columns.add(number("column.typical-bytes", Figure::typicalBytes));
      }
      case EVASION -> {
        service(columns);
        columns.add(subject("column.way"));
      }
      case AUTOMATIC, DENIED -> {}
    }
    if (table != Table.BURST) {
      amounts(columns, rows);
    }
    if (table == Table.USE) {
      columns.add(number("column.people", Figure::people));
    }
    if (wide || table != Table.USE) {
      columns.add(number("column.days", Figure::days));
    }
    return columns;
  }

  private static String commune(CountedTown town) {
    return town.slug().equals(CountedTown.SUM) ? town.name() : town.slug();
  }

  private void uses(List<Column<FigureRow>> columns) {
    service(columns);
    columns.add(subject("column.provider"));
    columns.add(
        new Column<>("status", "column.charter", row -> row.town().words().status(row.figure())));
    if (wide) {
      columns.add(
          new Column<>(
              "transfer",
              "column.transfer",
              row -> row.town().words().processed(row.figure()).in(terminal.messages().locale())));
    }
  }

  private static void service(List<Column<FigureRow>> columns) {
    columns.add(
        new Column<>("service", "column.service", row -> row.town().words().service(row.figure())));
  }

  private static Column<FigureRow> subject(String heading) {
    return new Column<>("subject", heading, row -> row.town().words().subject(row.figure()));
  }

  /** Requests, lines of DNS and bytes, of which some logs have none. */
  private void amounts(List<Column<FigureRow>> columns, List<FigureRow> rows) {
    boolean requests = has(rows, Figure::requests);
    if (wide || requests) {
      columns.add(number("column.requests", Figure::requests));
    }
    if (wide || !requests) {
      columns.add(number("column.dns-lines", Figure::questions));
    }
    if (wide || has(rows, Figure::bytes)) {
      columns.add(number("column.bytes-out", Figure::bytes));
    }
  }

  private static boolean has(List<FigureRow> rows, ToLongFunction<Figure> of) {
    return rows.stream().anyMatch(row -> of.applyAsLong(row.figure()) > 0);
  }

  private static Column<FigureRow> number(String heading, ToLongFunction<Figure> of) {
    return new Column<>("number", heading, row -> of.applyAsLong(row.figure()));
  }
}
