package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.AggregateOutcome.Band;
import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many of the rows that stream by fall in which year, and between which days? */
final class DayCount {
  private final Question question;
  private final RowTest test;
  private final SortedMap<Integer, Long> byYear = new TreeMap<>();
  private final long[] counts;
  private final List<Optional<Extremes>> extremes;
  private long rows;
  private long undated;

  DayCount(Question question, RowTest test) {
    this.question = question;
    this.test = test;
    this.counts = new long[question.bounds().size() + 1];
    this.extremes = new ArrayList<>(Collections.nCopies(counts.length, Optional.empty()));
  }

  void add(Row row) throws FileFailure {
    if (!test.isMet(row)) {
      return;
    }
    rows++;
    LocalDate day = test.day(row);
    if (day != null) {
      add(day);
    } else if (question.date().isPresent()) {
      undated++;
    }
  }

  private void add(LocalDate day) {
    int band = 0;
    while (band < question.bounds().size() && !day.isBefore(question.bounds().get(band))) {
      band++;
    }
    byYear.merge(day.getYear(), 1L, Long::sum);
    counts[band]++;
    Extremes alone = new Extremes(day, day);
    extremes.set(band, Optional.of(extremes.get(band).map(alone::and).orElse(alone)));
  }

  Aggregated answer() {
    CountWords words = new CountWords(question);
    List<Band> bands = new ArrayList<>();
    for (int i = 0; question.date().isPresent() && i < counts.length; i++) {
      List<LocalDate> bounds = question.bounds();
      Optional<LocalDate> from = i == 0 ? Optional.empty() : Optional.of(bounds.get(i - 1));
      Optional<LocalDate> before =
          i == bounds.size() ? Optional.empty() : Optional.of(bounds.get(i));
      bands.add(new Band(from, before, counts[i], extremes.get(i), words.band(from, before)));
    }
    return new Aggregated(rows, undated, byYear, bands, words.all(), words.undated());
  }
}
