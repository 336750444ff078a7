package fr.beffroi.compliance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.compliance.traffic.Agreement.Shown;
import fr.beffroi.compliance.traffic.Cell;
import fr.beffroi.compliance.traffic.Coverage;
import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.Signal;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.Totals;
import fr.beffroi.compliance.traffic.Trend;
import fr.beffroi.compliance.traffic.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How is a report on uses of artificial intelligence written as JSON? */
public final class UsageJson {
  /** The version of what is written. */
  public static final String SCHEMA = "beffroi-usage/1";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Words words;
  private final Locale locale;

  public UsageJson(Words words, Locale locale) {
    this.words = words;
    this.locale = locale;
  }

  /** How a table is called. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The whole report as one object.
   *
   * @param commune its slug, or its name; empty where nobody has said
   */
  public ObjectNode document(String commune, Publication publication) {
    ObjectNode document = NODES.objectNode();
    document.put("schema", SCHEMA);
    document.put("commune", commune);
    document.put("period", publication.period().toString());
    document.put("people_are", word(publication.counted()));
    document.set("totals", of(Totals.of(publication, words)));
    ArrayNode figures = document.putArray("figures");
    publication.figures().forEach(figure -> figures.add(of(figure)));
    publication.counting().ifPresent(how -> document.put("counting", how.in(locale)));
    ArrayNode withheld = document.putArray("withheld_months");
    publication.withheld().stream().sorted().forEach(month -> withheld.add(month.toString()));
    ArrayNode seen = document.putArray("seen");
    publication.signals().stream()
        .sorted()
        .map(Signal::title)
        .forEach(title -> seen.add(title.in(locale)));
    ArrayNode unseen = document.putArray("not_seen");
    publication.unseen().forEach(gap -> unseen.add(gap.in(locale)));
    document.set("logs", of(publication.coverage()));
    document
        .putObject("left_out")
        .put("people_without_room", publication.caps().people())
        .put("events_of_further_cells", publication.caps().cells())
        .put("events_of_other_months", publication.caps().outside())
        .put("some_requests_counted_twice", publication.caps().twice());
    return document;
  }

  /**
   * What a document shows.
   *
   * @throws RuntimeException of some kind where it is not as {@link #document} writes it
   */
  static Shown shown(JsonNode document) {
    List<Figure> figures = new ArrayList<>();
    document.required("figures").forEach(figure -> figures.add(figure(figure)));
    return new Shown(Span.parse(document.required("period").asText()), figures);
  }

  private static Figure figure(JsonNode node) {
    return new Figure(
        Figure.Table.valueOf(node.required("table").asText().toUpperCase(Locale.ROOT)),
        Span.parse(node.required("period").asText()),
        new Cell(
            node.required("service_id").asText(),
            node.required("subject_id").asText(),
            node.required("status").asText()),
        node.required("requests").asLong(),
        node.required("dns_lines").asLong(),
        node.required("bytes_out").asLong(),
        node.required("people").asLong(),
        node.required("days").asInt(),
        node.required("typical_bytes").asLong());
  }

  /** How a period compares with those before. */
  public ObjectNode of(Trend trend) {
    ObjectNode object = NODES.objectNode();
    ArrayNode points = object.putArray("periods");
    for (Trend.Point point : trend.points()) {
      ObjectNode one =
          points
              .addObject()
              .put("period", point.period().toString())
              .put("requests", point.requests())
              .put("requests_without_authorisation", point.unauthorised())
              .put("bytes_out", point.bytes());
      one.set("people", of(point.people()));
    }
    ArrayNode providers = object.putArray("providers");
    for (Trend.Change change : trend.providers()) {
      providers
          .addObject()
          .put("subject_id", change.provider())
          .put("subject", words.provider(change.provider()))
          .put("before", change.before())
          .put("now", change.now());
    }
    return object;
  }

  /** One figure. */
  public ObjectNode of(Figure figure) {
    return NODES
        .objectNode()
        .put("table", word(figure.table()))
        .put("period", figure.span().toString())
        .put("service_id", figure.label().service())
        .put("service", words.service(figure))
        .put("subject_id", figure.label().subject())
        .put("subject", words.subject(figure))
        .put("status", figure.label().status())
        .put("transfer", words.transfer(figure))
        .put("requests", figure.requests())
        .put("dns_lines", figure.questions())
        .put("bytes_out", sent(figure))
        .put("people", figure.people())
        .put("days", figure.days())
        .put("typical_bytes", figure.typicalBytes());
  }

  /** Null where no log says it: nobody takes it for nothing. */
  private static @Nullable Long sent(Figure figure) {
    return figure.sent().isPresent() ? (Long) figure.bytes() : null;
  }

  private static ObjectNode of(Coverage coverage) {
    ObjectNode object = NODES.objectNode().put("days", coverage.days());
    coverage
        .kinds()
        .forEach(
            (kind, seen) ->
                object
                    .putObject(word(kind))
                    .put("days", seen.days())
                    .put("lines_with_volume", seen.volumes().word())
                    .put("lines_with_account", seen.accounts().word())
                    .put("tls_with_server_name", seen.names().word()));
    ArrayNode silent = object.putArray("days_without_logs");
    coverage.silent().forEach(day -> silent.add(day.toString()));
    return object;
  }

  private ObjectNode of(Totals totals) {
    ObjectNode object = NODES.objectNode();
    object.put("requests", totals.requests());
    object.put("dns_lines", totals.questions());
    object.put("bytes_out", totals.bytes());
    object.put("bytes_outside_eu", totals.bytesOutside());
    object.set("people", of(totals.people()));
    object.set("people_without_authorisation", of(totals.unauthorised()));
    object.put("probable_pastes", totals.bursts());
    words.staff().ifPresent(staff -> object.put("staff", staff));
    return object;
  }

  private static ObjectNode of(Totals.People people) {
    return NODES.objectNode().put("least", people.least()).put("most", people.most());
  }
}
