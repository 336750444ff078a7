package fr.beffroi.compliance.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.AggregateOutcome.Band;
import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How is what a store has counted written down, and read again? */
final class CountsJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CountsJson() {}

  static String write(Aggregated counted) {
    ObjectNode json = JSON.createObjectNode();
    json.put("rows", counted.rows()).put("undated", counted.undated());
    ObjectNode years = json.putObject("by_year");
    counted.byYear().forEach((year, rows) -> years.put(year.toString(), rows));
    var bands = json.putArray("bands");
    counted.bands().forEach(band -> bands.add(band(band)));
    return json.put("sql", counted.sql()).put("undated_sql", counted.undatedSql()).toString();
  }

  private static ObjectNode band(Band band) {
    ObjectNode json = JSON.createObjectNode();
    band.from().ifPresent(day -> json.put("from", day.toString()));
    band.before().ifPresent(day -> json.put("before", day.toString()));
    json.put("rows", band.rows()).put("sql", band.sql());
    band.extremes()
        .ifPresent(
            extremes ->
                json.put("earliest", extremes.earliest().toString())
                    .put("latest", extremes.latest().toString()));
    return json;
  }

  /** The counts again; empty where they are none, and have to be asked for again. */
  static Optional<Aggregated> read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      SortedMap<Integer, Long> years = new TreeMap<>();
      json.required("by_year")
          .properties()
          .forEach(year -> years.put(Integer.valueOf(year.getKey()), year.getValue().asLong()));
      List<Band> bands = new ArrayList<>();
      json.required("bands").forEach(band -> bands.add(band(band)));
      return Optional.of(
          new Aggregated(
              json.required("rows").asLong(),
              json.required("undated").asLong(),
              years,
              bands,
              json.required("sql").asText(),
              json.required("undated_sql").asText()));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Band band(JsonNode json) {
    Optional<LocalDate> earliest = day(json, "earliest");
    return new Band(
        day(json, "from"),
        day(json, "before"),
        json.required("rows").asLong(),
        earliest.map(first -> new Extremes(first, day(json, "latest").orElse(first))),
        json.required("sql").asText());
  }

  private static Optional<LocalDate> day(JsonNode json, String key) {
    return json.has(key) ? Optional.of(LocalDate.parse(json.get(key).asText())) : Optional.empty();
  }
}
