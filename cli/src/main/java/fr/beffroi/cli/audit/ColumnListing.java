package fr.beffroi.cli.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.OutputFormat;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.ColumnAudit;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.audit.TableAudit;
import fr.beffroi.compliance.personaldata.Recognizers;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How is the map of personal data told on standard output? One line a column. */
public final class ColumnListing {
  private ColumnListing() {}

  private record Line(String store, TableAudit table, ColumnAudit column) {}

  public static void print(Audit audit, OutputFormat format, Terminal terminal) {
    Locale locale = terminal.messages().locale();
    try (Listing<Line> listing =
        new Listing<>(terminal, format, columns(locale), line -> json(line, locale))) {
      for (StoreAudit store : audit.stores()) {
        for (TableAudit table : store.tables()) {
          table.personal().forEach(column -> listing.add(new Line(store.store(), table, column)));
        }
      }
    }
  }

  private static List<Column<Line>> columns(Locale locale) {
    return List.of(
        new Column<>("store", "column.store", Line::store),
        new Column<>("table", "column.table", it -> it.table().name().name()),
        new Column<>("column", "column.column", it -> it.column().column()),
        new Column<>("kind", "column.kind", it -> it.column().score().kind()),
        new Column<>("confidence", "column.confidence", it -> confidence(it.column())),
        new Column<>("dismissed", "column.dismissed", it -> dismissed(it.column())),
        new Column<>(
            "activities", "column.activities", it -> String.join(" ", it.table().activities())),
        new Column<>("message", "column.why", it -> why(it.column(), locale)));
  }

  private static String json(Line line, Locale locale) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("store", line.store());
    json.put("schema", line.table().name().schema());
    json.put("table", line.table().name().name());
    json.put("column", line.column().column());
    json.put("type", line.column().type());
    json.put("kind", line.column().score().kind());
    json.put("confidence", confidence(line.column()));
    json.put("personal", line.column().score().personal());
    json.put("dismissed", line.column().dismissal().isPresent());
    line.table().activities().forEach(json.putArray("processing_activities")::add);
    json.put("message", why(line.column(), locale));
    return json.toString();
  }

  private static String confidence(ColumnAudit column) {
    return column.score().confidence().name().toLowerCase(Locale.ROOT);
  }

  private static String dismissed(ColumnAudit column) {
    return column.dismissal().map(it -> it.author() + ", " + it.until()).orElse("");
  }

  private static String why(ColumnAudit column, Locale locale) {
    Bilingual label = Recognizers.named(column.score().kind()).label();
    return column.score().reasons().stream()
        .map(reason -> reason.in(locale))
        .collect(Collectors.joining(" ; ", label.in(locale) + " : ", ""));
  }
}
