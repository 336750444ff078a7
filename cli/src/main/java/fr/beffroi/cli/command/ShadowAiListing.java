package fr.beffroi.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.OutputFormat;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.UsageJson;
import fr.beffroi.compliance.traffic.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** How are figures written to standard output? In JSON with all that is said beside them. */
final class ShadowAiListing {
  private final Terminal terminal;
  private final OutputFormat format;
  private final Locale locale;

  ShadowAiListing(Terminal terminal, OutputFormat format) {
    this.terminal = terminal;
    this.format = format;
    this.locale = terminal.messages().locale();
  }

  /** One commune, or several and their sum. */
  void print(List<CountedTown> towns) {
    if (format == OutputFormat.JSON) {
      terminal.out().println(json(towns));
      terminal.out().flush();
      return;
    }
    List<FigureRow> rows = new ArrayList<>();
    for (CountedTown town : towns) {
      town.publication().figures().forEach(figure -> rows.add(new FigureRow(town, figure)));
    }
    if (format == OutputFormat.TABLE) {
      new ShadowAiTable(terminal).print(rows, towns.size() > 1);
      return;
    }
    try (Listing<FigureRow> listing =
        new Listing<>(terminal, format, columns(towns.size() > 1), this::line)) {
      rows.forEach(listing::add);
    }
  }

  private ObjectNode json(List<CountedTown> towns) {
    if (towns.size() == 1) {
      return document(towns.get(0));
    }
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    ArrayNode communes = all.putArray("communes");
    towns.stream()
        .filter(town -> !town.slug().equals(CountedTown.SUM))
        .forEach(town -> communes.add(document(town)));
    all.set("sum", document(towns.get(towns.size() - 1)));
    return all;
  }

  private ObjectNode document(CountedTown town) {
    UsageJson json = new UsageJson(town.words(), locale);
    ObjectNode document = json.document(town.slug(), town.publication());
    document.set("trend", json.of(town.trend()));
    return document;
  }

  private String line(FigureRow row) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("commune", row.town().slug())
        .setAll(new UsageJson(row.town().words(), locale).of(row.figure()))
        .toString();
  }

  private String processed(FigureRow row) {
    return row.figure().table() == Figure.Table.USE
        ? row.town().words().processed(row.figure()).in(locale)
        : "";
  }

  private List<Column<FigureRow>> columns(boolean several) {
    List<Column<FigureRow>> columns = new ArrayList<>();
    if (several) {
      columns.add(new Column<>("commune", "column.commune", row -> row.town().slug()));
    }
    columns.add(of("table", "column.table", figure -> UsageJson.word(figure.table())));
    columns.add(of("period", "column.period", figure -> figure.span().toString()));
    columns.add(
        new Column<>("service", "column.service", row -> row.town().words().service(row.figure())));
    columns.add(
        new Column<>("subject", "column.subject", row -> row.town().words().subject(row.figure())));
    columns.add(
        new Column<>("status", "column.charter", row -> row.town().words().status(row.figure())));
    columns.add(new Column<>("transfer", "column.transfer", this::processed));
    columns.add(of("requests", "column.requests", Figure::requests));
    columns.add(of("dns_lines", "column.dns-lines", Figure::questions));
    columns.add(of("bytes_out", "column.bytes-out", ShadowAiListing::sent));
    columns.add(of("people", "column.people", Figure::people));
    columns.add(of("days", "column.days", Figure::days));
    columns.add(of("typical_bytes", "column.typical-bytes", Figure::typicalBytes));
    return columns;
  }

  /** Nothing where no log says it. */
  private static Object sent(Figure figure) {
    return figure.sent().isPresent() ? (Object) figure.bytes() : "";
  }

  private static Column<FigureRow> of(String name, String heading, Function<Figure, Object> value) {
    return new Column<>(name, heading, row -> value.apply(row.figure()));
  }
}
