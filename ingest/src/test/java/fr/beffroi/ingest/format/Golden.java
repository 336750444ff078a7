package fr.beffroi.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How does a golden file write what came of one line? One flat object, its keys in order, so that a
 * reviewer and {@code git diff} see one field at a time. {@code event.original} is left out: the
 * contract test holds it against the sample itself.
 */
final class Golden {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Golden() {}

  static String of(ParseResult result) {
    if (result instanceof ParseResult.Parsed parsed) {
      return parsed.events().size() == 1
          ? of(parsed.events().get(0))
          : parsed.events().stream()
              .map(Golden::of)
              .collect(Collectors.joining(",\n ", "[", "]"))
              .replace("\n ", "");
    }
    return result instanceof ParseResult.Malformed malformed
        ? write(Map.of("malformed", malformed.reason()))
        : write(Map.of("not_mine", true));
  }

  private static String of(Event event) {
    Map<String, Object> flat = new TreeMap<>(event.others());
    flat.put("@timestamp", event.timestamp().toString());
    flat.put("logsource", text(event.logsource()));
    event.forEach(
        (field, value) ->
            flat.put(field.name(), value instanceof java.time.Instant ? value.toString() : value));
    flat.remove(Fields.EVENT_ORIGINAL.name());
    flat.remove(Fields.LOG_SOURCE.name());
    return write(flat);
  }

  private static String text(Logsource logsource) {
    return "category=%s product=%s service=%s"
        .formatted(logsource.category(), logsource.product(), logsource.service());
  }

  private static String write(Map<String, ?> object) {
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
