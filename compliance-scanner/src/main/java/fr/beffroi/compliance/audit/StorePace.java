package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Pace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** May the next statement run now, by the hours and the rate that {@code stores.yml} allows? */
public final class StorePace implements Pace {
  /** A laptop sleeps and clocks are set: the time is looked at again after this. */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private final Optional<Hours> hours;
  private final Duration between;
  private final Clock clock;
  private final Sleep sleep;
  private Instant next;

  /** How does time pass? */
  @FunctionalInterface
  public interface Sleep {
    /** As long as a thread sleeps. */
    Sleep THREAD = duration -> Thread.sleep(duration.toMillis());

    void during(Duration duration) throws InterruptedException;
  }

  /**
   * A pace of its own for one store.
   *
   * @param between two statements at least; zero for no limit
   */
  public StorePace(Optional<Hours> hours, Duration between, Clock clock, Sleep sleep) {
    this.hours = hours;
    this.between = between;
    this.clock = clock;
    this.sleep = sleep;
    this.next = clock.instant();
  }

  @Override
  public void awaitTurn() throws InterruptedException {
    Instant turn = takeTurn();
    for (Duration wait = left(turn); wait.compareTo(Duration.ZERO) > 0; wait = left(turn)) {
      sleep.during(wait.compareTo(LONGEST_SLEEP) < 0 ? wait : LONGEST_SLEEP);
    }
  }

  private synchronized Instant takeTurn() {
    Instant now = clock.instant();
    Instant turn = next.isAfter(now) ? next : now;
    next = turn.plus(between);
    return turn;
  }

  private Duration left(Instant turn) {
    Instant now = clock.instant();
    Duration closed = hours.map(open -> open.untilNext(now)).orElse(Duration.ZERO);
    Duration tooSoon = Duration.between(now, turn);
    // Never less than a millisecond, or a thread would sleep for none.
    Duration longer = closed.compareTo(tooSoon) > 0 ? closed : tooSoon;
    return longer.compareTo(Duration.ZERO) > 0 ? longer.plusMillis(1) : Duration.ZERO;
  }
}
