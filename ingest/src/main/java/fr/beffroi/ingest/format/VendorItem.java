package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Which field does one named value of a vendor's line fill? The vendor's own name of it, when it
 * has no field of ECS, or when it is not what that field holds.
 *
 * @param shape how the value is read
 * @param field what it fills, for the shapes that have one
 * @param vendorName {@code <vendor>.<name>}, where it stays otherwise
 */
record VendorItem(Shape shape, Field field, String vendorName) {
  /** How a value is read. */
  enum Shape {
    TEXT,
    ADDRESS,
    NUMBER,
    SECONDS,
    /** A country, as its code or its English name. */
    COUNTRY,
    /** Said by other fields of every event. */
    HEADER,
    VENDOR
  }

  /** Stands where a shape has no field. */
  static final Field NO_FIELD = Fields.MESSAGE;

  void set(String value, Event.Builder event) {
    boolean done =
        switch (shape) {
          case HEADER -> true;
          case TEXT -> event.set(field, value) != null;
          case ADDRESS -> setAddress(IpText.canonical(value), event);
          case NUMBER -> setNumber(Quantity.count(value), event);
          case SECONDS -> setNumber(Quantity.nanosOfSeconds(value), event);
          case COUNTRY -> setCountry(CountryCode.of(value), event);
          case VENDOR -> false;
        };
    if (!done) {
      event.set(vendorName, value);
    }
  }

  private boolean setAddress(@Nullable String ip, Event.Builder event) {
    event.set(field, ip);
    return ip != null;
  }

  private boolean setCountry(@Nullable String code, Event.Builder event) {
    event.set(field, code);
    return code != null;
  }

  private boolean setNumber(long number, Event.Builder event) {
    if (number >= 0) {
      event.set(field, number);
    }
    return number >= 0;
  }
}
