package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.audit.EvaluationOutcome.Evaluated;
import fr.beffroi.compliance.audit.EvaluationOutcome.NotEvaluated;
import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.AggregateOutcome.Band;
import fr.beffroi.compliance.datastore.AggregateOutcome.NotCounted;
import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.retention.Phase;
import fr.beffroi.compliance.retention.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far has each row of a table come on one day? Both clocks are read inside the store: one
 * question where they count from the same date, two where they do not.
 */
public final class Evaluator {
  private final LocalDate asOf;
  private final Function<Question, AggregateOutcome> store;

  /**
   * @param asOf the day on which the clocks are read
   * @param store what counts
   */
  Evaluator(LocalDate asOf, Function<Question, AggregateOutcome> store) {
    this.asOf = asOf;
    this.store = store;
  }

  EvaluationOutcome evaluate(RowsToDate rows) {
    List<Slice> slices = rows.clocks().slices(asOf);
    boolean dated = rows.triggers().keySet().containsAll(rows.clocks().triggers());
    if (rows.clocks().triggers().isEmpty() || !dated) {
      return count(rows, dated ? slices.get(0).phase() : Phase.UNDATED);
    }
    DateSource last = date(rows, rows.clocks().last().trigger());
    DateSource active = date(rows, rows.clocks().active().trigger());
    if (active == null || active.equals(last)) {
      return onOneDate(rows, last == null ? active : last, slices);
    }
    return last == null ? onOneDate(rows, active, slices) : onTwoDates(rows, active, last);
  }

  private static @Nullable DateSource date(RowsToDate rows, @Nullable String trigger) {
    return trigger == null ? null : rows.triggers().get(trigger);
  }

  /** All of them are in one phase. */
  private EvaluationOutcome count(RowsToDate rows, Phase phase) {
    AggregateOutcome outcome = store.apply(Question.count(rows.table()).where(rows.conditions()));
    if (outcome instanceof NotCounted failed) {
      return new NotEvaluated(failed.why());
    }
    Aggregated counted = (Aggregated) outcome;
    return new Evaluated(
        counted.rows(),
        some(
            List.of(
                PhaseCount.ofRows(phase, rows.place(), counted.rows(), List.of(counted.sql())))));
  }

  private EvaluationOutcome onOneDate(
      RowsToDate rows, @Nullable DateSource date, List<Slice> slices) {
    if (date == null) {
      return count(rows, Phase.UNDATED);
    }
    AggregateOutcome outcome = store.apply(question(rows, date, bounds(slices)));
    if (outcome instanceof NotCounted failed) {
      return new NotEvaluated(failed.why());
    }
    Aggregated counted = (Aggregated) outcome;
    List<PhaseCount> counts = new ArrayList<>();
    Years years = new Years(counted.byYear());
    for (Band band : counted.bands()) {
      counts.add(count(phase(slices, dayOf(band)), rows, band, years.next(band.rows())));
    }
    counts.add(undated(rows, counted.undated(), List.of(counted.undatedSql())));
    return new Evaluated(counted.rows(), some(counts));
  }

  /**
   * Due rows by the date of the last clock; then, of the others, those in the intermediate phase
   * and those still active by the date of the active one. Who lacks one of both is undated.
   */
  private EvaluationOutcome onTwoDates(RowsToDate rows, DateSource active, DateSource last) {
    LocalDate running = rows.clocks().last().firstRunning(asOf);
    LocalDate fresh = rows.clocks().active().firstRunning(asOf);
    AggregateOutcome due =
        store.apply(
            question(rows, last, finite(List.of(running)))
                .where(List.of(new Condition.IsDated(active))));
    AggregateOutcome others =
        store.apply(
            question(rows, active, finite(List.of(fresh)))
                .where(List.of(new Condition.IsFrom(last, running))));
    AggregateOutcome noLast = undated(rows, new Condition.IsUndated(last));
    AggregateOutcome noActive =
        undated(rows, new Condition.IsDated(last), new Condition.IsUndated(active));
    for (AggregateOutcome outcome : List.of(due, others, noLast, noActive)) {
      if (outcome instanceof NotCounted failed) {
        return new NotEvaluated(failed.why());
      }
    }
    List<PhaseCount> counts = new ArrayList<>();
    Aggregated byLast = (Aggregated) due;
    Band expired = byLast.bands().get(0);
    counts.add(count(Phase.DUE, rows, expired, new Years(byLast.byYear()).next(expired.rows())));
    Years years = new Years(((Aggregated) others).byYear());
    for (Band band : ((Aggregated) others).bands()) {
      Phase phase = dayOf(band).isBefore(fresh) ? Phase.INTERMEDIATE : Phase.ACTIVE;
      counts.add(count(phase, rows, band, years.next(band.rows())));
    }
    Aggregated first = (Aggregated) noLast;
    Aggregated second = (Aggregated) noActive;
    counts.add(undated(rows, first.rows() + second.rows(), List.of(first.sql(), second.sql())));
    return new Evaluated(counts.stream().mapToLong(PhaseCount::rows).sum(), some(counts));
  }

  private AggregateOutcome undated(RowsToDate rows, Condition... conditions) {
    return store.apply(
        Question.count(rows.table()).where(rows.conditions()).where(List.of(conditions)));
  }

  private static PhaseCount undated(RowsToDate rows, long count, List<String> queries) {
    return PhaseCount.ofRows(Phase.UNDATED, rows.place(), count, queries);
  }

  private static PhaseCount count(
      Phase phase, RowsToDate rows, Band band, SortedMap<Integer, Long> years) {
    return new PhaseCount(
        phase, rows.place(), band.rows(), band.extremes(), years, List.of(band.sql()));
  }

  private static List<PhaseCount> some(List<PhaseCount> counts) {
    return counts.stream().filter(count -> count.rows() > 0).toList();
  }

  private static Question question(RowsToDate rows, DateSource date, List<LocalDate> bounds) {
    return new Question(rows.table(), Optional.of(date), bounds, rows.conditions());
  }

  private static List<LocalDate> bounds(List<Slice> slices) {
    return finite(
        slices.stream()
            .flatMap(slice -> Stream.of(slice.active().from(), slice.last().from()))
            .toList());
  }

  private static List<LocalDate> finite(List<LocalDate> bounds) {
    return bounds.stream()
        .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
        .distinct()
        .sorted()
        .toList();
  }

  private static Phase phase(List<Slice> slices, LocalDate day) {
    return slices.stream()
        .filter(slice -> slice.active().contains(day) && slice.last().contains(day))
        .map(Slice::phase)
        .findFirst()
        .orElseThrow();
  }

  /** Any day of a band; no bound falls within it. */
  private static LocalDate dayOf(Band band) {
    return band.from()
        .or(() -> band.before().map(before -> before.minusDays(1)))
        .orElse(LocalDate.EPOCH);
  }

  /** The years of one band after another: bands rise, so each takes what the ones before left. */
  private static final class Years {
    private final SortedMap<Integer, Long> left;

    Years(SortedMap<Integer, Long> byYear) {
      this.left = new TreeMap<>(byYear);
    }

    SortedMap<Integer, Long> next(long rows) {
      SortedMap<Integer, Long> taken = new TreeMap<>();
      long missing = rows;
      for (Map.Entry<Integer, Long> year : new TreeMap<>(left).entrySet()) {
        if (missing == 0) {
          break;
        }
        long here = Math.min(missing, year.getValue());
        taken.put(year.getKey(), here);
        left.merge(year.getKey(), -here, Long::sum);
        left.remove(year.getKey(), 0L);
        missing -= here;
      }
      return taken;
    }
  }
}
