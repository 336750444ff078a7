package fr.beffroi.compliance.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far has a row come, and which rows of a whole table have come as far?
 *
 * <p>Both clocks count from a trigger, not the second from the end of the first; the triggers may
 * differ: a piece of an agent's file is active from its own date, and kept until the eightieth year
 * after the agent's birth.
 *
 * @param active how long it may stay in the active base
 * @param administrative how long it is then kept in the intermediate archive (« durée d'utilité
 *     administrative »); none where nothing comes between the active base and the end
 */
public record TwoClocks(Clock active, Clock administrative) {
  public TwoClocks {
    if (active instanceof Clock.Runs shorter
        && administrative instanceof Clock.Runs longer
        && shorter.period().trigger().equals(longer.period().trigger())
        && RetentionPeriod.isAlwaysShorter(longer.period().length(), shorter.period().length())) {
      throw new IllegalArgumentException("the active period is longer than the administrative one");
    }
  }

  /** The clock after which the end is due. */
  public Clock last() {
    return administrative instanceof Clock.None ? active : administrative;
  }

  /** The triggers without which a row cannot be dated; none where no clock counts. */
  public Set<String> triggers() {
    Set<String> triggers = new TreeSet<>();
    if (isUnset()) {
      return triggers;
    }
    String first = active.trigger();
    String second = last().trigger();
    if (first != null) {
      triggers.add(first);
    }
    if (second != null) {
      triggers.add(second);
    }
    return triggers;
  }

  /** How far one row has come. */
  public Phase phase(TriggerDates dates, LocalDate asOf) {
    if (isUnset()) {
      return Phase.UNSET;
    }
    if (!dates.dates().keySet().containsAll(triggers())) {
      return Phase.UNDATED;
    }
    if (hasRunOut(last(), dates, asOf)) {
      return Phase.DUE;
    }
    return hasRunOut(active, dates, asOf) ? Phase.INTERMEDIATE : Phase.ACTIVE;
  }

  private static boolean hasRunOut(Clock clock, TriggerDates dates, LocalDate asOf) {
    LocalDate triggeredOn = dates.of(clock.trigger());
    return clock.hasRunOut(triggeredOn == null ? asOf : triggeredOn, asOf);
  }

  /**
   * The same for a whole table: the dates that part its rows, none in two slices, and each row
   * whose triggers are all known in one. Rows that lack one are undated.
   */
  public List<Slice> slices(LocalDate asOf) {
    if (isUnset()) {
      return List.of(new Slice(Phase.UNSET, DateRange.everyDay(), DateRange.everyDay()));
    }
    LocalDate running = last().firstRunning(asOf);
    LocalDate fresh = active.firstRunning(asOf);
    DateRange notDue = DateRange.from(running);
    return List.of(
            new Slice(Phase.DUE, DateRange.everyDay(), DateRange.before(running)),
            new Slice(Phase.INTERMEDIATE, DateRange.before(fresh), notDue),
            new Slice(Phase.ACTIVE, DateRange.from(fresh), notDue))
        .stream()
        .filter(slice -> !slice.active().isEmpty() && !slice.last().isEmpty())
        .filter(slice -> slice.phase() != Phase.INTERMEDIATE || !last().equals(active))
        .toList();
  }

  private boolean isUnset() {
    return active instanceof Clock.SetByCommune || administrative instanceof Clock.SetByCommune;
  }
}
