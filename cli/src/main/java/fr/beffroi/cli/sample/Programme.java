package fr.beffroi.cli.sample;

import fr.beffroi.cli.sample.benign.LookAlikes;
import fr.beffroi.cli.sample.episode.Attacks;
import fr.beffroi.cli.sample.stage.Stage;
import fr.beffroi.cli.sample.stage.Story;
import fr.beffroi.cli.sample.stage.Told;
import fr.beffroi.cli.sample.stage.Trace;
import fr.beffroi.cli.sample.town.Calendar;
import fr.beffroi.cli.sample.town.Dice;
import fr.beffroi.cli.sample.town.Town;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which stories happen in the month, on which days, and what became of them? */
final class Programme {
  private record Entry(Told told, Trace trace) {
    Happening happening() {
      return Happening.of(told, trace);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  private Programme() {}

  static Programme begin(Stage stage) {
    Programme programme = new Programme();
    List<Story> stories = new ArrayList<>(Attacks.all());
    stories.addAll(LookAlikes.all());
    for (Story story : stories) {
      Stage own = stage.of(story.getClass().getSimpleName());
      Trace trace = new Trace();
      int day = day(story.when(), stage.calendar(), own.dice());
      programme.entries.add(new Entry(story.begin(own.noting(trace), day), trace));
    }
    return programme;
  }

  /** A day of the kind that is asked for, early enough for what lasts a few days. */
  private static int day(Story.When when, Calendar calendar, Dice dice) {
    int days = calendar.days();
    IntPredicate fits =
        switch (when) {
          case ALWAYS -> day -> day == 0;
          case ANY_DAY -> day -> day >= 2 && day <= days - 4;
          case WORKING_DAY -> day -> day >= 2 && day <= days - 4 && calendar.isWorkingDay(day);
          case LATE_WORKING_DAY ->
              day -> day >= days / 2 && day <= days - 2 && calendar.isWorkingDay(day);
          case FRIDAY ->
              day ->
                  day >= 2
                      && calendar.isWorkingDay(day)
                      && calendar.date(day).getDayOfWeek() == DayOfWeek.FRIDAY;
        };
    List<Integer> fitting = IntStream.range(0, days).filter(fits).boxed().toList();
    return fitting.isEmpty() ? Math.min(days / 2, days - 2) : dice.pick(fitting);
  }

  SampleTruth truth(SampleCommune commune, Town town) {
    List<Happening> happened =
        entries.stream().filter(entry -> entry.trace.happened()).map(Entry::happening).toList();
    return new SampleTruth(
        commune.seed(),
        commune.firstDay(),
        commune.days(),
        happened.stream().filter(Happening::isAttack).toList(),
        happened.stream().filter(happening -> !happening.isAttack()).toList(),
        town.vendors());
  }
}
