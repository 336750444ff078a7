package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which field does one item of a Stormshield line fill? The vendor's name of the item, when it has
 * no field of ECS, or when its value is not what that field holds.
 *
 * @param shape how the value is read
 * @param field what it fills, for the shapes that have one
 * @param vendorName {@code stormshield.<name>}, where it stays otherwise
 */
record StormshieldItem(Shape shape, Field field, String vendorName) {
  /** How an item's value is read. */
  enum Shape {
    TEXT,
    ADDRESS,
    NUMBER,
    SECONDS,
    /** Said by other fields of every event. */
    HEADER,
    VENDOR
  }

  /** Stands where a shape has no field. */
  private static final Field NO_FIELD = Fields.MESSAGE;

  private static final Map<String, StormshieldItem> BY_NAME = byName();

  static StormshieldItem named(String name) {
    StormshieldItem item = BY_NAME.get(name);
    return item == null ? of(Shape.VENDOR, name, NO_FIELD) : item;
  }

  void set(String value, Event.Builder event) {
    boolean done =
        switch (shape) {
          case HEADER -> true;
          case TEXT -> event.set(field, value) != null;
          case ADDRESS -> setAddress(IpText.canonical(value), event);
          case NUMBER -> setNumber(Quantity.count(value), event);
          case SECONDS -> setNumber(Quantity.nanosOfSeconds(value), event);
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

  private boolean setNumber(long number, Event.Builder event) {
    if (number >= 0) {
      event.set(field, number);
    }
    return number >= 0;
  }

  private static StormshieldItem of(Shape shape, String name, Field field) {
    return new StormshieldItem(shape, field, "stormshield." + name);
  }

  private static Map<String, StormshieldItem> byName() {
    Map<String, StormshieldItem> items = new HashMap<>();
    put(items, Shape.TEXT, "srcname", "source.domain");
    put(items, Shape.TEXT, "dstname", "destination.domain");
    put(items, Shape.TEXT, "srcifname", "observer.ingress.interface.name");
    put(items, Shape.TEXT, "dstifname", "observer.egress.interface.name");
    put(items, Shape.TEXT, "ipproto", "network.transport");
    put(items, Shape.TEXT, "proto", "network.protocol");
    put(items, Shape.TEXT, "user", "user.name");
    put(items, Shape.TEXT, "domain", "user.domain");
    put(items, Shape.TEXT, "ruleid", "rule.id");
    put(items, Shape.TEXT, "rulename", "rule.name");
    put(items, Shape.TEXT, "msg", "message");
    for (String own : List.of("method", "classification", "alarmid", "action", "logtype")) {
      put(items, Shape.TEXT, own, "stormshield." + own);
    }
    put(items, Shape.ADDRESS, "src", "source.ip");
    put(items, Shape.ADDRESS, "dst", "destination.ip");
    put(items, Shape.ADDRESS, "address", "source.ip");
    put(items, Shape.NUMBER, "srcport", "source.port");
    put(items, Shape.NUMBER, "dstport", "destination.port");
    put(items, Shape.NUMBER, "sent", "source.bytes");
    put(items, Shape.NUMBER, "rcvd", "destination.bytes");
    put(items, Shape.NUMBER, "pri", "event.severity");
    put(items, Shape.SECONDS, "duration", "event.duration");
    for (String header : List.of("id", "time", "startime", "tz", "fw", "ipv")) {
      items.put(header, of(Shape.HEADER, header, NO_FIELD));
    }
    // Names that most lines have: known here so that they are not put together for each line.
    for (String vendor :
        List.of(
            ("confid slotlevel srcif srcmac srcportname dstif dstportname modsrc modsrcport origdst"
                    + " origdstport class risk target policyid rtname bytes srcgeo dstgeo dstmac"
                    + " srciprep dstiprep srchostrep dsthostrep clientappid serverappid error"
                    + " sessionid service op result arg cat_site icmptype icmpcode repeat")
                .split(" "))) {
      items.put(vendor, of(Shape.VENDOR, vendor, NO_FIELD));
    }
    return items;
  }

  private static void put(
      Map<String, StormshieldItem> items, Shape shape, String name, String field) {
    items.put(name, of(shape, name, Fields.named(field)));
  }
}
