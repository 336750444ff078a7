package fr.beffroi.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which values does a line of JSON hold, and under which names? Names of nested objects are joined
 * with dots, so that {@code {"a":{"b":1}}} and {@code {"a.b":1}} say the same; an array of plain
 * values is one value, one that holds objects is numbered: {@code a.0.b}.
 *
 * <p>Numbers and booleans keep their own text, since a 64-bit keyword mask must not become a
 * double; {@code null} is no value. The line is hostile: depth, names, numbers and the count of
 * values are bounded, and a name that stands twice is refused, since two readers would see two
 * different events.
 *
 * @param values a {@link String} or a {@code List<String>} a name, in the order of the line
 */
record JsonLine(Map<String, Object> values) {
  private static final int DEEPEST = 20;
  private static final int MOST_VALUES = 2_000;
  private static final int LONGEST_NAME = 512;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(64)
                  .maxStringLength(4 << 20)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // The lines of the world have an unbounded number of names: none of them is remembered.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  /** May this be an object in JSON? Costs one look, before anything is read. */
  static boolean looksLikeOne(String text) {
    return text.startsWith("{", start(text));
  }

  /**
   * The line's values.
   *
   * @throws BrokenJson where the text is no object, or breaks a bound; the message quotes no value
   */
  static JsonLine read(String text) throws BrokenJson {
    int start = start(text);
    try (JsonParser in = FACTORY.createParser(text.substring(start))) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new BrokenJson("no JSON object");
      }
      Reader reader = new Reader(in);
      reader.object("");
      if (in.nextToken() != null) {
        throw new BrokenJson("text after the JSON object");
      }
      return new JsonLine(reader.values);
    } catch (IOException e) {
      throw new BrokenJson("broken or unbounded JSON");
    }
  }

  /** The value as text, the first of a list; null where there is none. */
  @Nullable String text(String name) {
    return first(values.get(name));
  }

  /** A text, or the first of several. */
  static @Nullable String first(@Nullable Object value) {
    return value instanceof List<?> list ? (String) list.get(0) : (String) value;
  }

  /** The first of these names that has a value, as text; null where none has. */
  @Nullable String text(String name, String otherwise) {
    String value = text(name);
    return value == null ? text(otherwise) : value;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  private static int start(String text) {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    return start;
  }

  /** Walks the tokens, and gives each value its whole name. */
  private static final class Reader {
    private final JsonParser in;
    private final Map<String, Object> values = new LinkedHashMap<>();

    Reader(JsonParser in) {
      this.in = in;
    }

    /** Reads to the end of the object that has just begun. */
    void object(String prefix) throws IOException, BrokenJson {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = prefix.isEmpty() ? in.currentName() : prefix + '.' + in.currentName();
        value(name, in.nextToken());
      }
    }

    private void value(String name, JsonToken token) throws IOException, BrokenJson {
      switch (token) {
        case START_OBJECT -> object(name);
        case START_ARRAY -> array(name);
        case VALUE_NULL -> {}
        default -> put(name, in.getText());
      }
    }

    private void array(String name) throws IOException, BrokenJson {
      List<String> plain = new ArrayList<>();
      int number = 0;
      for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
        if (token.isStructStart()) {
          value(name + '.' + number, token);
        } else if (token != JsonToken.VALUE_NULL) {
          plain.add(in.getText());
          bound(plain.size());
        }
        bound(++number);
      }
      if (!plain.isEmpty()) {
        put(name, List.copyOf(plain));
      }
    }

    private void put(String name, Object value) throws BrokenJson {
      bound(values.size());
      if (values.put(name, value) != null) {
        throw new BrokenJson("a name that stands twice");
      }
    }

    private static void bound(int count) throws BrokenJson {
      if (count >= MOST_VALUES) {
        throw new BrokenJson("more than " + MOST_VALUES + " values");
      }
    }
  }

  /** Why could a line of JSON not be read? */
  static final class BrokenJson extends Exception {
    private static final long serialVersionUID = 1;

    BrokenJson(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }
}
