package fr.beffroi.dashboards.elasticsearch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.List;

/**
 * How does Elasticsearch index an event? The composable index template of {@code beffroi-events-*},
 * made from the catalogue of fields, so that a new field is a new line there and nothing here.
 *
 * <p>Only fields of the catalogue are indexed ({@code dynamic: false}); the others stay in the
 * document. A hostile line can invent names, and each would be a mapping for ever.
 */
public final class EventIndexTemplate {
  public static final String NAME = "beffroi-events";
  static final String PATTERN = NAME + "-*";

  /** Elastic's own templates have 100 to 200. */
  private static final int PRIORITY = 300;

  /** ECS's limit; a longer value stays in the document and is not found by it. */
  private static final int IGNORE_ABOVE = 1_024;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private EventIndexTemplate() {}

  /** The body of {@code PUT _index_template/beffroi-events}. */
  public static ObjectNode json() {
    return json(Fields.all());
  }

  static ObjectNode json(List<Field> fields) {
    ObjectNode body = JSON.objectNode();
    body.putArray("index_patterns").add(PATTERN);
    body.put("priority", PRIORITY);
    ObjectNode template = body.putObject("template");
    template
        .putObject("settings")
        .put("index.codec", "best_compression")
        .put("index.mapping.ignore_malformed", true);
    ObjectNode mappings = template.putObject("mappings");
    mappings.put("dynamic", false);
    ObjectNode properties = mappings.putObject("properties");
    properties.putObject("@timestamp").put("type", "date");
    properties.putObject("commune").put("type", "keyword");
    object(properties, "event").putObject("id").put("type", "keyword");
    fields.forEach(field -> add(field, properties));
    return body;
  }

  private static void add(Field field, ObjectNode properties) {
    ObjectNode parent = properties;
    String name = field.name();
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.')) {
      parent = object(parent, name.substring(0, dot));
      name = name.substring(dot + 1);
    }
    parent.set(name, mapping(field));
  }

  /** The properties of the object {@code name} in {@code properties}, made where it lacks. */
  private static ObjectNode object(ObjectNode properties, String name) {
    return properties.withObject("/" + name + "/properties");
  }

  private static ObjectNode mapping(Field field) {
    ObjectNode mapping = JSON.objectNode();
    if (field.equals(Fields.EVENT_ORIGINAL)) {
      // Shown, never searched: the archive finds lines, and this would double the index.
      return mapping.put("type", "keyword").put("index", false).put("doc_values", false);
    }
    if (field.equals(Fields.MESSAGE)) {
      return mapping.put("type", "match_only_text");
    }
    return switch (field.type()) {
      case KEYWORD -> keyword(mapping);
      case KEYWORDS -> field.name().endsWith(".ip") ? mapping.put("type", "ip") : keyword(mapping);
      case IP -> mapping.put("type", "ip");
      case LONG -> mapping.put("type", "long");
      case DOUBLE -> mapping.put("type", "double");
      case BOOLEAN -> mapping.put("type", "boolean");
      case DATE -> mapping.put("type", "date");
    };
  }

  private static ObjectNode keyword(ObjectNode mapping) {
    return mapping.put("type", "keyword").put("ignore_above", IGNORE_ABOVE);
  }
}
