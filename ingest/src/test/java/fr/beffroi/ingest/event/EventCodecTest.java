package fr.beffroi.ingest.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventCodecTest {
  private static final Instant TEN = Instant.parse("2026-11-22T10:00:00.123456789Z");

  /** The number of a field that no release has. */
  private static final int UNKNOWN = 100_000;

  private final EventCodec codec = new EventCodec();

  @Property
  void whatIsWrittenIsReadBack(@ForAll("events") Event event) throws IOException {
    assertThat(read(written(event))).isEqualTo(event);
  }

  @Property
  void anyBytesGiveAnEventOrAnIoException(@ForAll byte[] bytes) {
    byte[] versioned = bytes.clone();
    if (versioned.length > 0) {
      versioned[0] = 1;
    }
    try {
      assertThat(read(versioned)).isNotNull();
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }

  @Example
  void anOtherVersionIsRefusedByItsNumber() throws IOException {
    byte[] bytes = written(event().build());
    for (byte version : new byte[] {0, 2, 127}) {
      bytes[0] = version;
      assertThatThrownBy(() -> read(bytes))
          .isInstanceOf(IOException.class)
          .hasMessage("an event of version " + version + "; this release reads 1");
    }
  }

  @Example
  void aFieldOfALaterReleaseIsPassedOver() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    header(out);
    for (Field.Type type : Field.Type.values()) {
      Binary.writeVarLong((UNKNOWN + 1L) << 3 | type.code(), out);
      later(type, out);
    }
    Binary.writeVarLong((Fields.SOURCE_PORT.number() + 1L) << 3 | Field.Type.LONG.code(), out);
    out.writeLong(22);
    Binary.writeVarLong(0, out);
    Binary.writeVarLong(0, out);
    Event expected =
        new Event.Builder("here/1", 0, "example", TEN).set("source.port", "22").build();
    assertThat(read(bytes.toByteArray())).isEqualTo(expected);
  }

  @Example
  void aFieldThatChangedItsTypeIsPassedOver() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    header(out);
    Binary.writeVarLong((Fields.SOURCE_PORT.number() + 1L) << 3 | Field.Type.KEYWORD.code(), out);
    Binary.writeText("ssh", out);
    Binary.writeVarLong(0, out);
    Binary.writeVarLong(0, out);
    assertThat(read(bytes.toByteArray()).get(Fields.SOURCE_PORT)).isNull();
  }

  @Provide
  Arbitrary<Event> events() {
    Arbitrary<String> texts =
        Arbitraries.strings().ascii().ofMaxLength(20).map(text -> text + "é€");
    Arbitrary<Instant> instants =
        Arbitraries.longs().between(-1L << 40, 1L << 40).map(Instant::ofEpochMilli);
    Arbitrary<Map<Field, String>> fields =
        Arbitraries.maps(Arbitraries.of(Fields.all()), texts).ofMaxSize(20);
    Arbitrary<Map<String, String>> others =
        Arbitraries.maps(texts.map(text -> "vendor." + text), texts).ofMaxSize(5);
    return Combinators.combine(
            texts, Arbitraries.integers().greaterOrEqual(0), instants, fields, others)
        .as(EventCodecTest::event);
  }

  private static Event event(
      String position,
      int ordinal,
      Instant time,
      Map<Field, String> fields,
      Map<String, String> others) {
    Event.Builder event = new Event.Builder(position, ordinal, "example", time);
    event.timestamp(time.plusNanos(1)).logsource(Logsource.of(null, "linux", position));
    fields.forEach(
        (field, text) -> {
          switch (field.type()) {
            case KEYWORD, IP -> event.set(field, text);
            case KEYWORDS -> event.set(field, List.of(text, position));
            case LONG -> event.set(field, (long) text.hashCode());
            case DOUBLE -> event.set(field, text.length() / 3.0);
            case BOOLEAN -> event.set(field, text.length() % 2 == 0);
            case DATE -> event.set(field, time);
          }
        });
    others.forEach(event::set);
    return event.build();
  }

  private static void header(DataOutputStream out) throws IOException {
    byte[] empty = written(new Event.Builder("here/1", 0, "example", TEN).build());
    // Behind the header stand two zeros: no field, and none beside the catalogue.
    out.write(empty, 0, empty.length - 2);
  }

  private static void later(Field.Type type, DataOutputStream out) throws IOException {
    switch (type) {
      case KEYWORD, IP -> Binary.writeText("later", out);
      case KEYWORDS -> Binary.writeTexts(List.of("later", "still"), out);
      case LONG -> out.writeLong(1);
      case DOUBLE -> out.writeDouble(1);
      case BOOLEAN -> out.writeBoolean(true);
      case DATE -> Binary.writeInstant(TEN, out);
    }
  }

  private static Event.Builder event() {
    return new Event.Builder("here/1", 0, "example", TEN);
  }

  private static byte[] written(Event event) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new EventCodec().write(event, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private Event read(byte[] bytes) throws IOException {
    return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
