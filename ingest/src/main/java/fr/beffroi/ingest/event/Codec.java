package fr.beffroi.ingest.event;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How does a value become bytes that a later release still reads?
 *
 * <p>Every implementation writes a version first and reads all versions that were ever released.
 */
public interface Codec<T> {
  void write(T value, DataOutput out) throws IOException;

  /**
   * Reads what {@link #write} wrote, in this release or an earlier one.
   *
   * @throws IOException where the bytes end early or are of an unknown version
   */
  T read(DataInput in) throws IOException;

  /**
   * A value that no one else changes. An immutable one is its own copy; the codec of a mutable one
   * must make another, or a checkpoint holds what happened after it.
   */
  default T copy(T value) {
    return value;
  }
}
