package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.format.VendorItem.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which fields do the named values of one vendor's lines fill? A name that is not known here stays
 * under the vendor's prefix.
 */
final class VendorItems {
  private final String prefix;
  private final Map<String, VendorItem> byName;

  private VendorItems(Builder builder) {
    prefix = builder.prefix;
    byName = Map.copyOf(builder.byName);
  }

  static Builder of(String vendor) {
    return new Builder(vendor + '.');
  }

  VendorItem named(String name) {
    VendorItem item = byName.get(name);
    return item == null ? new VendorItem(Shape.VENDOR, VendorItem.NO_FIELD, prefix + name) : item;
  }

  /** Sets all values of a line of JSON; of several under one name, all of them as one text. */
  void setAll(Map<String, Object> values, Event.Builder event) {
    values.forEach((name, value) -> named(name).set(text(value), event));
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
        : (String) value;
  }

  /** Collects the names that are known. */
  static final class Builder {
    private final String prefix;
    private final Map<String, VendorItem> byName = new HashMap<>();

    private Builder(String prefix) {
      this.prefix = prefix;
    }

    Builder text(String name, String field) {
      return put(Shape.TEXT, name, Fields.named(field));
    }

    Builder address(String name, String field) {
      return put(Shape.ADDRESS, name, Fields.named(field));
    }

    Builder number(String name, String field) {
      return put(Shape.NUMBER, name, Fields.named(field));
    }

    /** Seconds with or without decimals, of which the field holds nanoseconds. */
    Builder seconds(String name, String field) {
      return put(Shape.SECONDS, name, Fields.named(field));
    }

    Builder country(String name, String field) {
      return put(Shape.COUNTRY, name, Fields.named(field));
    }

    /** Names, parted by blanks, that are read elsewhere. */
    Builder headers(String names) {
      return each(Shape.HEADER, names);
    }

    /** Names that most lines have: known here so that they are not put together for each line. */
    Builder vendor(String names) {
      return each(Shape.VENDOR, names);
    }

    VendorItems build() {
      return new VendorItems(this);
    }

    private Builder each(Shape shape, String names) {
      for (String name : names.split(" ", -1)) {
        put(shape, name, VendorItem.NO_FIELD);
      }
      return this;
    }

    private Builder put(Shape shape, String name, Field field) {
      if (byName.put(name, new VendorItem(shape, field, prefix + name)) != null) {
        throw new IllegalStateException(prefix + name + " stands there twice");
      }
      return this;
    }
  }
}
