package fr.beffroi.ingest.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What happened, as one flat ECS record. Every field is had by name in constant time: a field of
 * the catalogue by its number, another one from a small map.
 *
 * <p>Immutable. {@link #id()} is {@code position#n}: where the line stands in the archive, and the
 * event's place among those that the line gave.
 */
public final class Event {
  private static final Object[] NO_VALUES = {};
  private static final String AUTHENTICATION = "authentication";

  private final String position;
  private final int ordinal;
  private final String commune;
  private final Instant timestamp;
  private final Instant received;
  private final Logsource logsource;
  private final @Nullable Object[] values;
  private final Map<String, String> others;

  private Event(Builder builder) {
    this.position = builder.position;
    this.ordinal = builder.ordinal;
    this.commune = builder.commune;
    this.timestamp = builder.timestamp;
    this.received = builder.received;
    this.logsource = builder.categorised();
    this.values = builder.trimmed();
    this.others = builder.others.isEmpty() ? Map.of() : Map.copyOf(builder.others);
  }

  private Event(Event same, int ordinal, @Nullable Object[] values) {
    this.position = same.position;
    this.ordinal = ordinal;
    this.commune = same.commune;
    this.timestamp = same.timestamp;
    this.received = same.received;
    this.logsource = same.logsource;
    this.values = values;
    this.others = same.others;
  }

  /** {@code position#n}, the same at every reading of the same record. */
  public String id() {
    return position + '#' + ordinal;
  }

  /** {@code collector/seq} in an archive, {@code fingerprint/offset} in a replayed file. */
  public String position() {
    return position;
  }

  public int ordinal() {
    return ordinal;
  }

  public String commune() {
    return commune;
  }

  /** When it happened, as the line says. */
  public Instant timestamp() {
    return timestamp;
  }

  /** When the collector received the line. */
  public Instant received() {
    return received;
  }

  public Logsource logsource() {
    return logsource;
  }

  /** The value in the Java type that {@link Field.Type} names, or null. */
  public @Nullable Object get(Field field) {
    int number = field.number();
    return number < values.length ? values[number] : null;
  }

  /** The value of a field by its name, of the catalogue or not; null where there is none. */
  public @Nullable Object get(String name) {
    Field field = Fields.find(name);
    return field == null ? others.get(name) : get(field);
  }

  /** The value as text; the first of a list; null where there is none. */
  public @Nullable String text(Field field) {
    return asText(get(field));
  }

  /** The value as text; the first of a list; null where there is none. */
  public @Nullable String text(String name) {
    return asText(get(name));
  }

  /** Whether a {@link Field.Type#KEYWORDS} field has this value among its own. */
  public boolean has(Field field, String value) {
    return holds(get(field), value);
  }

  private static boolean holds(@Nullable Object values, String value) {
    return values instanceof List<?> list && list.contains(value);
  }

  /** The value of a {@link Field.Type#LONG} field, or {@code otherwise}. */
  public long number(Field field, long otherwise) {
    return get(field) instanceof Long number ? number : otherwise;
  }

  /** Fields that the catalogue lacks, by name. */
  public Map<String, String> others() {
    return others;
  }

  /** Hands over each field of the catalogue that has a value, by rising number. */
  public void forEach(BiConsumer<Field, Object> reader) {
    for (int number = 0; number < values.length; number++) {
      Object value = values[number];
      if (value != null) {
        reader.accept(Fields.numbered(number), value);
      }
    }
  }

  /** The same event once more, as the line's event number {@code other}. */
  public Event numbered(int other) {
    return new Event(this, other, values);
  }

  /**
   * An event like this one with one field more or changed; itself where there is no value. Copies
   * what the event has and no more: for what is added to every event.
   */
  public Event with(Field field, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return this;
    }
    if (field.type() != Field.Type.KEYWORD) {
      throw Builder.wrongType(field, value);
    }
    int number = field.number();
    @Nullable Object[] more = Arrays.copyOf(values, Math.max(values.length, number + 1));
    more[number] = value;
    return new Event(this, ordinal, more);
  }

  /** An event like this one with some fields more or changed. */
  public Builder toBuilder() {
    Builder builder = new Builder(position, ordinal, commune, received);
    builder.timestamp = timestamp;
    builder.logsource = logsource;
    builder.values = Arrays.copyOf(values, Math.max(values.length, Builder.USUAL));
    builder.highest = values.length;
    builder.others.putAll(others);
    return builder;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Event that
        && id().equals(that.id())
        && commune.equals(that.commune)
        && timestamp.equals(that.timestamp)
        && received.equals(that.received)
        && logsource.equals(that.logsource)
        && Arrays.equals(values, that.values)
        && others.equals(that.others);
  }

  @Override
  public int hashCode() {
    return Objects.hash(position, ordinal, commune);
  }

  /** For messages: the id only, since the fields hold personal data. */
  @Override
  public String toString() {
    return "Event[" + id() + "]";
  }

  private static @Nullable String asText(@Nullable Object value) {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    return value instanceof List<?> list ? String.valueOf(list.get(0)) : value.toString();
  }

  /** Collects the fields of one event; setting a field to null, or to an empty text, leaves it. */
  public static final class Builder {
    /** Room for the fields of most events; those of vendors stand behind. */
    private static final int USUAL = 64;

    private final String position;
    private final int ordinal;
    private final String commune;
    private final Instant received;
    private final FieldSelection fields;
    private Instant timestamp;
    private Logsource logsource = Logsource.NONE;
    private @Nullable Object[] values = new Object[USUAL];
    private int highest;
    private final Map<String, String> others = new HashMap<>(4);

    /** An event whose time is that of its receipt until the line says better. */
    public Builder(String position, int ordinal, String commune, Instant received) {
      this(position, ordinal, commune, received, FieldSelection.ALL);
    }

    /** The same, of which only these fields are wanted: to set another one does nothing. */
    public Builder(
        String position, int ordinal, String commune, Instant received, FieldSelection fields) {
      this.position = position;
      this.ordinal = ordinal;
      this.commune = commune;
      this.received = received;
      this.fields = fields;
      this.timestamp = received;
    }

    public Builder timestamp(Instant value) {
      timestamp = value;
      return this;
    }

    public Builder logsource(Logsource value) {
      logsource = value;
      return this;
    }

    /** Sets a KEYWORD or an IP, or the one value of a KEYWORDS field. */
    public Builder set(Field field, @Nullable String value) {
      if (value == null || value.isEmpty()) {
        return this;
      }
      return switch (field.type()) {
        case KEYWORD, IP -> put(field, value);
        case KEYWORDS -> put(field, List.of(value));
        case LONG, DOUBLE, BOOLEAN, DATE -> throw wrongType(field, value);
      };
    }

    public Builder set(Field field, long value) {
      return field.type() == Field.Type.LONG ? put(field, value) : fail(field, value);
    }

    public Builder set(Field field, double value) {
      return field.type() == Field.Type.DOUBLE ? put(field, value) : fail(field, value);
    }

    public Builder set(Field field, boolean value) {
      return field.type() == Field.Type.BOOLEAN ? put(field, value) : fail(field, value);
    }

    public Builder set(Field field, Instant value) {
      return field.type() == Field.Type.DATE ? put(field, value) : fail(field, value);
    }

    /** Sets a KEYWORDS field; an empty list leaves it. */
    public Builder set(Field field, List<String> value) {
      if (value.isEmpty() || !fields.has(field)) {
        return this;
      }
      return field.type() == Field.Type.KEYWORDS
          ? put(field, List.copyOf(value))
          : fail(field, value);
    }

    /** Adds one value to a KEYWORDS field, once. */
    public Builder add(Field field, @Nullable String value) {
      if (value == null || value.isEmpty() || !fields.has(field)) {
        return this;
      }
      List<String> list = new ArrayList<>();
      if (get(field) instanceof List<?> present) {
        present.forEach(one -> list.add((String) one));
      }
      if (!list.contains(value)) {
        list.add(value);
      }
      return set(field, list);
    }

    /** Sets a field by name: of the catalogue, read as its type, or beside it as text. */
    public Builder set(String name, @Nullable String value) {
      if (value == null || value.isEmpty()) {
        return this;
      }
      Field field = Fields.find(name);
      if (field != null && !fields.has(field)) {
        return this;
      }
      Object typed = field == null ? null : FieldValues.read(field.type(), value);
      return field == null || typed == null ? other(name, value) : put(field, typed);
    }

    private Builder other(String name, String value) {
      if (fields.isAll()) {
        others.put(name, value);
      }
      return this;
    }

    /** The value so far, or null. */
    public @Nullable Object get(Field field) {
      return field.number() < values.length ? values[field.number()] : null;
    }

    public Event build() {
      return new Event(this);
    }

    Builder put(Field field, Object value) {
      if (!fields.has(field)) {
        return this;
      }
      if (field.number() >= values.length) {
        values = Arrays.copyOf(values, Fields.all().size());
      }
      values[field.number()] = value;
      highest = Math.max(highest, field.number() + 1);
      return this;
    }

    /**
     * A login is of the category authentication in any log, that of a firewall too, so that one
     * rule finds all logins.
     */
    private Logsource categorised() {
      return holds(get(Fields.EVENT_CATEGORY), AUTHENTICATION)
          ? new Logsource(AUTHENTICATION, logsource.product(), logsource.service())
          : logsource;
    }

    private Object[] trimmed() {
      return highest == 0 ? NO_VALUES : Arrays.copyOf(values, highest);
    }

    private static Builder fail(Field field, Object value) {
      throw wrongType(field, value);
    }

    private static IllegalArgumentException wrongType(Field field, Object value) {
      return new IllegalArgumentException(
          field.name() + " is a " + field.type() + ", not a " + value.getClass().getSimpleName());
    }
  }
}
