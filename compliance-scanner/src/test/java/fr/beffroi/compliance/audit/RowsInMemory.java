package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.AggregateOutcome.Band;
import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.DateSource.OwnColumn;
import fr.beffroi.compliance.datastore.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A store of rows that are nothing but dates by column. */
record RowsInMemory(List<Map<String, LocalDate>> rows)
    implements Function<Question, AggregateOutcome> {
  @Override
  public AggregateOutcome apply(Question question) {
    List<Map<String, LocalDate>> meant =
        rows.stream()
            .filter(row -> question.conditions().stream().allMatch(it -> holds(it, row)))
            .toList();
    if (question.date().isEmpty()) {
      return new Aggregated(meant.size(), 0, new TreeMap<>(), List.of(), "all", "");
    }
    List<LocalDate> days = new ArrayList<>();
    for (Map<String, LocalDate> row : meant) {
      LocalDate day = day(question.date().get(), row);
      if (day != null) {
        days.add(day);
      }
    }
    SortedMap<Integer, Long> byYear = new TreeMap<>();
    days.forEach(day -> byYear.merge(day.getYear(), 1L, Long::sum));
    long undated = meant.size() - days.size();
    return new Aggregated(
        meant.size(), undated, byYear, bands(question.bounds(), days), "by date", "");
  }

  private static List<Band> bands(List<LocalDate> bounds, List<LocalDate> days) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i <= bounds.size(); i++) {
      Optional<LocalDate> from = i == 0 ? Optional.empty() : Optional.of(bounds.get(i - 1));
      Optional<LocalDate> before =
          i == bounds.size() ? Optional.empty() : Optional.of(bounds.get(i));
      List<LocalDate> within =
          days.stream()
              .filter(day -> from.isEmpty() || !day.isBefore(from.get()))
              .filter(day -> before.isEmpty() || day.isBefore(before.get()))
              .sorted()
              .toList();
      Optional<Extremes> extremes =
          within.isEmpty()
              ? Optional.empty()
              : Optional.of(new Extremes(within.get(0), within.get(within.size() - 1)));
      bands.add(new Band(from, before, within.size(), extremes, "band " + i));
    }
    return bands;
  }

  private static boolean holds(Condition condition, Map<String, LocalDate> row) {
    if (condition instanceof Condition.IsDated dated) {
      return day(dated.date(), row) != null;
    }
    if (condition instanceof Condition.IsUndated undated) {
      return day(undated.date(), row) == null;
    }
    if (condition instanceof Condition.IsFrom from) {
      LocalDate day = day(from.date(), row);
      return day != null && !day.isBefore(from.day());
    }
    throw new IllegalArgumentException("no evaluation asks for " + condition);
  }

  private static @Nullable LocalDate day(DateSource source, Map<String, LocalDate> row) {
    return row.get(((OwnColumn) source).column());
  }
}
