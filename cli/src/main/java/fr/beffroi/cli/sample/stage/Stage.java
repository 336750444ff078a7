package fr.beffroi.cli.sample.stage;

import fr.beffroi.cli.sample.town.Calendar;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Rhythm;
import fr.beffroi.cli.sample.town.Town;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What does a behaviour act with? The town, its own dice, an agenda and a place to write. */
public final class Stage {
  private final Town town;
  private final Calendar calendar;
  private final Clockwork clock;
  private final Dice dice;
  private final double traffic;
  private final @Nullable Trace trace;

  /**
   * @param traffic how much traffic there is: 1 for about two million lines in thirty days
   */
  public Stage(Town town, Calendar calendar, Clockwork clock, Dice dice, double traffic) {
    this(town, calendar, clock, dice, traffic, null);
  }

  private Stage(
      Town town,
      Calendar calendar,
      Clockwork clock,
      Dice dice,
      double traffic,
      @Nullable Trace trace) {
    this.town = town;
    this.calendar = calendar;
    this.clock = clock;
    this.dice = dice;
    this.traffic = traffic;
    this.trace = trace;
  }

  /** The same stage with dice of its own. */
  public Stage of(String behaviour) {
    return new Stage(town, calendar, clock, dice.of(behaviour), traffic, trace);
  }

  /** The same stage, where every line written is noted in {@code noted}. */
  public Stage noting(Trace noted) {
    return new Stage(town, calendar, clock, dice, traffic, noted);
  }

  public Town town() {
    return town;
  }

  public Calendar calendar() {
    return calendar;
  }

  public Clockwork clock() {
    return clock;
  }

  public Stamps stamps() {
    return clock.stamps();
  }

  public Dice dice() {
    return dice;
  }

  public double traffic() {
    return traffic;
  }

  public long now() {
    return clock.now();
  }

  public void write(String sourceId, String text) {
    if (clock.write(sourceId, text) && trace != null) {
      trace.wrote(now());
    }
  }

  /** Makes a source lose all that is written to it from {@code from} until {@code to}. */
  public void silence(String sourceId, long from, long to) {
    clock.silence(sourceId, from, to);
    if (trace != null) {
      trace.spans(from, to);
    }
  }

  public void at(long time, Runnable action) {
    clock.at(time, action);
  }

  public void after(long millis, Runnable action) {
    clock.at(now() + millis, action);
  }

  /** Runs {@code action} at chance moments, {@code expected} times in the whole period. */
  public void repeat(Rhythm rhythm, double expected, Runnable action) {
    clock.at(
        rhythm.next(now(), expected, dice),
        () -> {
          repeat(rhythm, expected, action);
          action.run();
        });
  }

  /** Runs {@code action} every {@code millis}, beginning {@code first} after now. */
  public void every(long millis, long first, Runnable action) {
    after(
        first,
        () -> {
          every(millis, millis, action);
          action.run();
        });
  }

  /** Runs {@code action} every day of the period at a local time, give or take {@code spread}. */
  public void daily(LocalTime time, long spreadMillis, DayAction action) {
    for (int day = 0; day < calendar.days(); day++) {
      int today = day;
      at(calendar.at(day, time) + dice.between(0, spreadMillis), () -> action.on(today));
    }
  }

  /** What is done on a day, counted from 0. */
  public interface DayAction {
    void on(int day);
  }

  /**
   * Runs {@code action} {@code times} times, with a wait between two, then {@code last}.
   *
   * @param wait milliseconds, asked anew each time
   */
  public void series(int times, java.util.function.LongSupplier wait, Turn action, Runnable last) {
    turn(0, times, wait, action, last);
  }

  /** The same with nothing at the end, beginning at {@code time}. */
  public void seriesAt(long time, int times, java.util.function.LongSupplier wait, Turn action) {
    at(time, () -> series(times, wait, action, () -> {}));
  }

  /** The same, waiting {@code pause} milliseconds, half of it more or less. */
  public void seriesAt(long time, int times, long pause, Turn action) {
    seriesAt(time, times, () -> dice().between(pause / 2, pause * 3 / 2), action);
  }

  private void turn(
      int number, int times, java.util.function.LongSupplier wait, Turn action, Runnable last) {
    if (number >= times) {
      last.run();
      return;
    }
    action.number(number);
    after(wait.getAsLong(), () -> turn(number + 1, times, wait, action, last));
  }

  /** One of a series, counted from 0. */
  public interface Turn {
    void number(int number);
  }
}
