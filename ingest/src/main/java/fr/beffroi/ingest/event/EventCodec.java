package fr.beffroi.ingest.event;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How is an event written so that older readers survive it?
 *
 * <p>Version 1: header, then a count of fields, each as {@code number << 3 | type} and its value,
 * then the fields beside the catalogue. A reader that does not know a number knows its type, and
 * skips it.
 */
public final class EventCodec implements Codec<Event> {
  private static final int VERSION = 1;

  @Override
  public void write(Event event, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Binary.writeText(event.position(), out);
    Binary.writeVarLong(event.ordinal(), out);
    Binary.writeText(event.commune(), out);
    Binary.writeInstant(event.timestamp(), out);
    Binary.writeInstant(event.received(), out);
    Binary.writeOptional(event.logsource().category(), out);
    Binary.writeOptional(event.logsource().product(), out);
    Binary.writeOptional(event.logsource().service(), out);
    for (Field field : Fields.all()) {
      Object value = event.get(field);
      if (value != null) {
        writeField(field, value, out);
      }
    }
    Binary.writeVarLong(0, out);
    Binary.writeVarLong(event.others().size(), out);
    for (Map.Entry<String, String> other : event.others().entrySet()) {
      Binary.writeText(other.getKey(), out);
      Binary.writeText(other.getValue(), out);
    }
  }

  @Override
  public Event read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version != VERSION) {
      throw new IOException("an event of version " + version + "; this release reads 1");
    }
    String position = Binary.readText(in);
    int ordinal = (int) Binary.readVarLong(in);
    String commune = Binary.readText(in);
    Instant timestamp = Binary.readInstant(in);
    Instant received = Binary.readInstant(in);
    Event.Builder builder =
        new Event.Builder(position, ordinal, commune, received).timestamp(timestamp);
    builder.logsource(
        Logsource.of(Binary.readOptional(in), Binary.readOptional(in), Binary.readOptional(in)));
    readFields(in, builder);
    int others = Binary.readLength(in, 1 << 16);
    for (int i = 0; i < others; i++) {
      builder.set(Binary.readText(in), Binary.readText(in));
    }
    return builder.build();
  }

  private static void writeField(Field field, Object value, DataOutput out) throws IOException {
    // One more than the number, since a zero ends the list.
    Binary.writeVarLong((field.number() + 1L) << 3 | field.type().code(), out);
    switch (field.type()) {
      case KEYWORD, IP -> Binary.writeText((String) value, out);
      case LONG -> out.writeLong((Long) value);
      case DOUBLE -> out.writeDouble((Double) value);
      case BOOLEAN -> out.writeBoolean((Boolean) value);
      case DATE -> Binary.writeInstant((Instant) value, out);
      case KEYWORDS -> Binary.writeTexts(texts(value), out);
    }
  }

  @SuppressWarnings("unchecked") // the builder puts nothing else into a KEYWORDS field
  private static List<String> texts(Object value) {
    return (List<String>) value;
  }

  private static void readFields(DataInput in, Event.Builder builder) throws IOException {
    for (long tag = Binary.readVarLong(in); tag != 0; tag = Binary.readVarLong(in)) {
      Field.Type type = Field.Type.coded((int) (tag & 7));
      long number = (tag >>> 3) - 1;
      if (type == null || number < 0) {
        throw new IOException("a field with the unknown tag " + tag);
      }
      Object value = readValue(type, in);
      if (number < Fields.all().size() && Fields.numbered((int) number).type() == type) {
        builder.put(Fields.numbered((int) number), value);
      }
    }
  }

  private static Object readValue(Field.Type type, DataInput in) throws IOException {
    return switch (type) {
      case KEYWORD, IP -> Binary.readText(in);
      case LONG -> in.readLong();
      case DOUBLE -> in.readDouble();
      case BOOLEAN -> in.readBoolean();
      case DATE -> Binary.readInstant(in);
      case KEYWORDS -> List.copyOf(Binary.readTexts(in));
    };
  }
}
