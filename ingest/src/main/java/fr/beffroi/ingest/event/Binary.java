package fr.beffroi.ingest.event;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How are the small parts of a record written: variable-length numbers, texts, instants? */
public final class Binary {
  /** No text that is read back may claim to be longer; hostile bytes must not allocate. */
  private static final int LONGEST_TEXT = 16 << 20;

  private Binary() {}

  /** LEB128, seven bits a byte. */
  public static void writeVarLong(long value, DataOutput out) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  public static long readVarLong(DataInput in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = in.readByte();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("a number of more than ten bytes");
  }

  public static void writeText(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeVarLong(bytes.length, out);
    out.write(bytes);
  }

  public static String readText(DataInput in) throws IOException {
    byte[] bytes = new byte[readLength(in, LONGEST_TEXT)];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public static void writeOptional(@Nullable String text, DataOutput out) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      writeText(text, out);
    }
  }

  public static @Nullable String readOptional(DataInput in) throws IOException {
    return in.readBoolean() ? readText(in) : null;
  }

  public static void writeTexts(List<String> texts, DataOutput out) throws IOException {
    writeVarLong(texts.size(), out);
    for (String text : texts) {
      writeText(text, out);
    }
  }

  public static List<String> readTexts(DataInput in) throws IOException {
    int size = readLength(in, 1 << 20);
    List<String> texts = new ArrayList<>(Math.min(size, 64));
    for (int i = 0; i < size; i++) {
      texts.add(readText(in));
    }
    return texts;
  }

  public static void writeInstant(Instant instant, DataOutput out) throws IOException {
    out.writeLong(instant.getEpochSecond());
    writeVarLong(instant.getNano(), out);
  }

  public static Instant readInstant(DataInput in) throws IOException {
    long seconds = in.readLong();
    long nanos = readVarLong(in);
    try {
      return Instant.ofEpochSecond(seconds, nanos);
    } catch (DateTimeException | ArithmeticException e) {
      throw new IOException("a time beyond the calendar", e);
    }
  }

  /** A length that was written as a variable-length number, refused above {@code most}. */
  public static int readLength(DataInput in, int most) throws IOException {
    long length = readVarLong(in);
    if (length < 0 || length > most) {
      throw new IOException("a length of " + length + ", more than " + most);
    }
    return (int) length;
  }
}
