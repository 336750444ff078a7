package fr.beffroi.ingest.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which fields does an event have a place for? The catalogue {@code fields.csv}, append-only: a
 * line's position is the field's number in every serialized event.
 *
 * <p>A field that the catalogue lacks is still kept: the event holds it by name.
 */
public final class Fields {
  private static final List<Field> ALL = read();
  private static final Map<String, Field> BY_NAME = byName(ALL);

  public static final Field EVENT_ORIGINAL = named("event.original");
  public static final Field EVENT_CATEGORY = named("event.category");
  public static final Field EVENT_TYPE = named("event.type");
  public static final Field EVENT_ACTION = named("event.action");
  public static final Field EVENT_OUTCOME = named("event.outcome");
  public static final Field EVENT_CODE = named("event.code");
  public static final Field EVENT_DATASET = named("event.dataset");
  public static final Field EVENT_REASON = named("event.reason");
  public static final Field SOURCE_IP = named("source.ip");
  public static final Field SOURCE_PORT = named("source.port");
  public static final Field SOURCE_ZONE = named("source.zone");
  public static final Field DESTINATION_IP = named("destination.ip");
  public static final Field DESTINATION_PORT = named("destination.port");
  public static final Field DESTINATION_DOMAIN = named("destination.domain");
  public static final Field DESTINATION_ZONE = named("destination.zone");
  public static final Field USER_NAME = named("user.name");
  public static final Field USER_DOMAIN = named("user.domain");
  public static final Field USER_KIND = named("user.kind");
  public static final Field HOST_NAME = named("host.name");
  public static final Field PROCESS_NAME = named("process.name");
  public static final Field PROCESS_PID = named("process.pid");
  public static final Field MESSAGE = named("message");
  public static final Field LOG_SOURCE = named("log.source");

  private Fields() {}

  /** The field of that name, or null where the catalogue lacks it. */
  public static @Nullable Field find(String name) {
    return BY_NAME.get(name);
  }

  /**
   * The field of that name.
   *
   * @throws IllegalArgumentException where the catalogue lacks it
   */
  public static Field named(String name) {
    Field field = BY_NAME.get(name);
    if (field == null) {
      throw new IllegalArgumentException("fields.csv has no field '" + name + "'");
    }
    return field;
  }

  /** The field with that number. */
  static Field numbered(int number) {
    return ALL.get(number);
  }

  /** Every field, in the order of its number. */
  public static List<Field> all() {
    return ALL;
  }

  private static Map<String, Field> byName(List<Field> fields) {
    Map<String, Field> byName = new HashMap<>();
    for (Field field : fields) {
      if (byName.put(field.name(), field) != null) {
        throw new IllegalStateException("fields.csv: " + field.name() + " stands there twice");
      }
    }
    return byName;
  }

  private static List<Field> read() {
    List<Field> fields = new ArrayList<>();
    for (String line : lines()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(",", 3);
      Field.Type type = Field.Type.valueOf(cells[1].toUpperCase(Locale.ROOT));
      fields.add(new Field(fields.size(), cells[0], type));
    }
    return List.copyOf(fields);
  }

  private static List<String> lines() {
    try (InputStream in = Fields.class.getResourceAsStream("fields.csv")) {
      if (in == null) {
        throw new IllegalStateException("fields.csv is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
