package fr.beffroi.ingest.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** Characters; a longer line only takes longer. */
  private static final int USUAL_LENGTH = 2_048;

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final SerializedString TIMESTAMP = new SerializedString("@timestamp");
  private static final SerializedString COMMUNE = new SerializedString("commune");
  private static final List<Place> PLACES = places();

  /** Where a field of the catalogue stands; the field is null for the event's own id. */
  private record Place(JsonName name, @Nullable Field field) {}

  /** A field beside the catalogue. */
  private record Other(JsonName name, String value) {}

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
    out.writeFieldName(TIMESTAMP);
    out.writeString(InstantText.of(event.timestamp()));
    out.writeFieldName(COMMUNE);
    out.writeString(event.commune());
    JsonNesting nesting = new JsonNesting(out);
    if (event.others().isEmpty()) {
      writeCatalogued(event, out, nesting);
    } else {
      writeAll(event, others(event), out, nesting);
    }
    nesting.close();
    out.writeEndObject();
  }

  private static void writeCatalogued(Event event, JsonGenerator out, JsonNesting nesting)
      throws IOException {
    for (Place place : PLACES) {
      Object value = value(event, place);
      if (value != null) {
        nesting.openFor(place.name());
        writeValue(value, out);
      }
    }
  }

  /** Merges both: the places have their order already, and others are few. */
  private static void writeAll(
      Event event, List<Other> others, JsonGenerator out, JsonNesting nesting) throws IOException {
    int next = 0;
    for (Place place : PLACES) {
      Object value = value(event, place);
      if (value != null) {
        next = writeBefore(place.name(), others, next, out, nesting);
        nesting.openFor(place.name());
        writeValue(value, out);
      }
    }
    int unused = writeBefore(null, others, next, out, nesting);
  }

  /** Writes the others up to a name, or all that are left; says which is the next. */
  private static int writeBefore(
      @Nullable JsonName end, List<Other> others, int from, JsonGenerator out, JsonNesting nesting)
      throws IOException {
    int next = from;
    while (next < others.size() && (end == null || others.get(next).name().compareTo(end) < 0)) {
      nesting.openFor(others.get(next).name());
      out.writeString(others.get(next).value());
      next++;
    }
    return next;
  }

  private static @Nullable Object value(Event event, Place place) {
    Field field = place.field();
    return field == null ? event.id() : event.get(field);
  }

  private static List<Other> others(Event event) {
    List<Other> others = new ArrayList<>(event.others().size());
    event
        .others()
        .forEach(
            (name, value) -> {
              if (!OWN.contains(name) && !isCatalogued(name, event)) {
                others.add(new Other(new JsonName(name), value));
              }
            });
    others.sort(Comparator.comparing(Other::name));
    return others;
  }

  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    Fields.all().forEach(field -> places.add(new Place(new JsonName(field.name()), field)));
    places.add(new Place(new JsonName("event.id"), null));
    places.sort(Comparator.comparing(Place::name));
    return List.copyOf(places);
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
    } else if (value instanceof Instant instant) {
      out.writeString(InstantText.of(instant));
    } else {
      out.writeString(value.toString());
    }
  }
}
