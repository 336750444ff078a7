package fr.beffroi.ingest.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What does an event look like as JSON? One nested ECS object: {@code @timestamp} and {@code
 * commune} first, then every field in the order of its name, {@code source.ip} as {@code
 * {"source":{"ip":…}}}. The same event always gives the same text.
 *
 * <p>Where a field is a value and another's parent at once ({@code a} and {@code a.b}, which only
 * fields beside the catalogue can be), the longer keeps its dots: {@code {"a":1,"a.b":2}}, so that
 * nothing is lost and a reader that joins names with dots finds both.
 */
public final class EventJson {
  /** Names that the event itself answers for; a field of that name cannot speak over it. */
  private static final Set<String> OWN = Set.of("@timestamp", "commune", "event.id");

  /** Hostile names may have thousands of dots; beyond this depth they stay dots. */
  private static final int DEEPEST = 16;

  /** Characters; a longer line only takes longer. */
  private static final int USUAL_LENGTH = 2_048;

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final List<Field> BY_NAME =
      Fields.all().stream().sorted(Comparator.comparing(Field::name, EventJson::compare)).toList();

  private EventJson() {}

  /** The event as one line of JSON, without a line end. */
  public static String line(Event event) {
    StringWriter text = new StringWriter(USUAL_LENGTH);
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      write(event, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // text in memory: does not happen
    }
    return text.toString();
  }

  /** Writes the event as one object where {@code out} stands. */
  public static void write(Event event, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("@timestamp", event.timestamp().toString());
    out.writeStringField("commune", event.commune());
    Nesting nesting = new Nesting(out);
    for (Map.Entry<String, Object> entry : entries(event)) {
      nesting.openFor(entry.getKey());
      writeValue(entry.getValue(), out);
    }
    nesting.close();
    out.writeEndObject();
  }

  private static List<Map.Entry<String, Object>> entries(Event event) {
    List<Map.Entry<String, Object>> entries = new ArrayList<>();
    for (Field field : BY_NAME) {
      Object value = event.get(field);
      if (value != null) {
        entries.add(Map.entry(field.name(), value));
      }
    }
    entries.add(Map.entry("event.id", event.id()));
    event
        .others()
        .forEach(
            (name, value) -> {
              if (!OWN.contains(name) && !isCatalogued(name, event)) {
                entries.add(Map.entry(name, value));
              }
            });
    entries.sort(Map.Entry.comparingByKey(EventJson::compare));
    return entries;
  }

  /** A value that did not fit its field's type may stand beside one that did. */
  private static boolean isCatalogued(String name, Event event) {
    Field field = Fields.find(name);
    return field != null && event.get(field) != null;
  }

  private static void writeValue(Object value, JsonGenerator out) throws IOException {
    if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof Double number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object one : list) {
        out.writeString(String.valueOf(one));
      }
      out.writeEndArray();
    } else {
      out.writeString(value.toString());
    }
  }

  /** Names in the order in which they nest: a dot before every other character. */
  private static int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char one = left.charAt(i);
      char other = right.charAt(i);
      if (one != other) {
        return one == '.' ? -1 : other == '.' ? 1 : Character.compare(one, other);
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Which objects are open while names go by in their order? */
  private static final class Nesting {
    private final JsonGenerator out;
    private final List<String> open = new ArrayList<>();
    private String last = "";
    private String valueAndParent = "";

    Nesting(JsonGenerator out) {
      this.out = out;
    }

    /** Closes and opens objects until {@code name} can be written, and writes its last part. */
    void openFor(String name) throws IOException {
      int start = closeWhatEnds(name);
      int dot = name.indexOf('.', start);
      while (dot >= 0 && open.size() < DEEPEST && !isValue(name, dot)) {
        String part = name.substring(start, dot);
        out.writeObjectFieldStart(part);
        open.add(part);
        start = dot + 1;
        dot = name.indexOf('.', start);
      }
      out.writeFieldName(name.substring(start));
      last = name;
    }

    /** Is the part of {@code name} before {@code dot} a value already? */
    private boolean isValue(String name, int dot) {
      if (last.length() == dot && name.startsWith(last)) {
        valueAndParent = last;
      }
      return valueAndParent.length() == dot && name.startsWith(valueAndParent);
    }

    /** Closes the objects that {@code name} is not in; says where its next part begins. */
    private int closeWhatEnds(String name) throws IOException {
      int start = 0;
      int kept = 0;
      for (String part : open) {
        int end = start + part.length();
        if (end >= name.length() || name.charAt(end) != '.' || !name.startsWith(part, start)) {
          break;
        }
        start = end + 1;
        kept++;
      }
      while (open.size() > kept) {
        out.writeEndObject();
        open.remove(open.size() - 1);
      }
      return start;
    }

    void close() throws IOException {
      for (int i = 0; i < open.size(); i++) {
        out.writeEndObject();
      }
    }
  }
}
