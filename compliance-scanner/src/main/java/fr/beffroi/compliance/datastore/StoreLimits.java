package fr.beffroi.compliance.datastore;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How much of a store may an audit take?
 *
 * @param connect how long a connection may take to open
 * @param statement how long one statement may run, with the reading of its rows
 * @param valueLength characters of a value that are looked at; the rest stays in the store
 * @param zone in which a moment becomes a day, where the store keeps moments
 * @param pace asked before each statement and each batch of rows
 */
public record StoreLimits(
    Duration connect, Duration statement, int valueLength, ZoneId zone, Pace pace) {
  private static final int MOST_CHARACTERS = 1_000_000;

  public StoreLimits {
    if (connect.toMillis() < 1 || statement.toMillis() < 1) {
      throw new IllegalArgumentException("a timeout is at least a millisecond");
    }
    if (valueLength < 1 || valueLength > MOST_CHARACTERS) {
      throw new IllegalArgumentException("a value's length is 1 to " + MOST_CHARACTERS);
    }
  }

  /** Limits for a town hall's server in working hours. */
  public static StoreLimits inZone(ZoneId zone) {
    return new StoreLimits(
        Duration.ofSeconds(10), Duration.ofMinutes(10), 1_000, zone, Pace.UNLIMITED);
  }

  /** The same with another time for one statement. */
  public StoreLimits withStatement(Duration longest) {
    return new StoreLimits(connect, longest, valueLength, zone, pace);
  }

  /** The same at another pace. */
  public StoreLimits withPace(Pace other) {
    return new StoreLimits(connect, statement, valueLength, zone, other);
  }
}
