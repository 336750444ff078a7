package fr.beffroi.compliance.datastore;

import java.util.OptionalLong;

/**
 * How much room does a table take up, and how much of that do some of its rows?
 *
 * @param bytes about as many
 * @param divisible whether its rows go one by one; a file's size says nothing of a part of the file
 */
public record Size(long bytes, boolean divisible) {
  public Size {
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes are counted from 0");
    }
  }

  /** Of rows that a store takes out one by one. */
  public static Size ofRows(long bytes) {
    return new Size(bytes, true);
  }

  /** Of files that go whole or not at all. */
  public static Size ofFiles(long bytes) {
    return new Size(bytes, false);
  }

  /** About the room that so many of all rows take; empty where nobody knows that. */
  OptionalLong part(long some, long all) {
    if (all == 0 || all < some || (!divisible && some != all)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Math.round((double) bytes * some / all));
  }
}
