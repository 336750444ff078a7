package fr.beffroi.ingest.event;

import org.jspecify.annotations.Nullable;

/**
 * What is one field of an event called, how is it numbered, and what may it hold?
 *
 * @param number its place in {@code fields.csv}; never reused, so that old bytes stay readable
 * @param name the ECS name, or {@code <vendor>.<field>}
 */
public record Field(int number, String name, Type type) {
  /** What a field holds, and the Java type that carries it. */
  public enum Type {
    /** A {@link String} that is compared whole. */
    KEYWORD(0),
    /** A {@link String}: an address in its canonical text (RFC 5952 for IPv6). */
    IP(1),
    /** A {@link Long}. */
    LONG(2),
    /** A {@link Double}. */
    DOUBLE(3),
    /** A {@link Boolean}. */
    BOOLEAN(4),
    /** An {@link java.time.Instant}. */
    DATE(5),
    /** A {@code List<String>}, never empty. */
    KEYWORDS(6);

    private static final Type[] BY_CODE = values();

    private final int code;

    Type(int code) {
      this.code = code;
    }

    /** The type's number in serialized events. */
    int code() {
      return code;
    }

    static @Nullable Type coded(int code) {
      return code < BY_CODE.length ? BY_CODE[code] : null;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
