package fr.beffroi.detection.behaviour.model;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What does a model consist of, on the wire? Named numbers, and named parts of parts, in protobuf:
 *
 * <pre>
 * message Parts { repeated Part part = 1; }
 * message Part  { string name = 1; repeated double number = 2 [packed]; bytes inner = 3; }
 * </pre>
 *
 * <p>Written by hand, since a code generator for two messages would be the larger part.
 */
final class Parts {
  private static final int PART = 1;
  private static final int NAME = 1;
  private static final int NUMBERS = 2;
  private static final int INNER = 3;

  private final Map<String, double[]> numbers = new LinkedHashMap<>();
  private final Map<String, ByteString> inner = new LinkedHashMap<>();

  Parts with(String name, double... values) {
    numbers.put(name, values);
    return this;
  }

  Parts with(String name, ByteString bytes) {
    inner.put(name, bytes);
    return this;
  }

  Parts with(String name, Parts parts) {
    return with(name, parts.bytes());
  }

  /** Whether there are numbers of that name, even none. */
  boolean has(String name) {
    return numbers.containsKey(name);
  }

  /**
   * @throws IllegalStateException where there is none of that name
   */
  double[] numbers(String name) {
    double[] values = numbers.get(name);
    if (values == null) {
      throw missing(name);
    }
    return values;
  }

  double[] numbers(String name, int length) {
    double[] values = numbers(name);
    if (values.length != length) {
      throw new IllegalStateException(
          "model part '" + name + "' has " + values.length + " numbers, not " + length);
    }
    return values;
  }

  ByteString bytes(String name) {
    ByteString bytes = inner.get(name);
    if (bytes == null) {
      throw missing(name);
    }
    return bytes;
  }

  Parts parts(String name) throws InvalidProtocolBufferException {
    return of(bytes(name));
  }

  ByteString bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      for (Map.Entry<String, double[]> part : numbers.entrySet()) {
        out.writeByteArray(PART, part(part.getKey(), part.getValue()));
      }
      for (Map.Entry<String, ByteString> part : inner.entrySet()) {
        out.writeByteArray(PART, part(part.getKey(), part.getValue()));
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteString.copyFrom(bytes.toByteArray());
  }

  /**
   * @throws InvalidProtocolBufferException when the bytes are not of this form
   */
  static Parts of(ByteString bytes) throws InvalidProtocolBufferException {
    try {
      Parts parts = new Parts();
      CodedInputStream in = bytes.newCodedInput();
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (WireFormat.getTagFieldNumber(tag) == PART) {
          parts.read(in.readBytes().newCodedInput());
        } else {
          in.skipField(tag);
        }
      }
      return parts;
    } catch (IOException e) {
      throw new InvalidProtocolBufferException(e);
    }
  }

  private void read(CodedInputStream in) throws IOException {
    String name = "";
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case NAME -> name = in.readString();
        case NUMBERS -> numbers.put(name, unpacked(in.readBytes()));
        case INNER -> inner.put(name, in.readBytes());
        default -> in.skipField(tag);
      }
    }
  }

  private static double[] unpacked(ByteString packed) throws IOException {
    double[] values = new double[packed.size() / Double.BYTES];
    CodedInputStream in = packed.newCodedInput();
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  private static byte[] part(String name, double[] values) throws IOException {
    byte[] packed = new byte[values.length * Double.BYTES];
    CodedOutputStream out = CodedOutputStream.newInstance(packed);
    for (double value : values) {
      out.writeDoubleNoTag(value);
    }
    out.flush();
    return part(name, NUMBERS, ByteString.copyFrom(packed));
  }

  private static byte[] part(String name, ByteString bytes) throws IOException {
    return part(name, INNER, bytes);
  }

  private static byte[] part(String name, int field, ByteString bytes) throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(part);
    out.writeString(NAME, name);
    out.writeBytes(field, bytes);
    out.flush();
    return part.toByteArray();
  }

  private static IllegalStateException missing(String name) {
    return new IllegalStateException("the model has no part '" + name + "'");
  }
}
