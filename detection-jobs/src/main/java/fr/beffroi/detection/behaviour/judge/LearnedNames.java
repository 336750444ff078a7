package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.names.NameLesson;
import fr.beffroi.detection.behaviour.names.NameTraining;
import fr.beffroi.detection.behaviour.names.NameWatch;
import fr.beffroi.detection.behaviour.names.Rate;
import fr.beffroi.detection.behaviour.names.TownNames;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.rules.Bilingual;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of the names that a town asks for, and how rare is what departs from it?
 *
 * @param known null where it did not suffice
 */
public record LearnedNames(NameLesson lesson, @Nullable Known known) {
  /**
   * How many times a month, of a budget of one incident a day, each of the two alarms may be false:
   * a thirtieth of it, beside what the rules share, since one is read as an infected machine.
   */
  private static final double TIMES_A_MONTH = 1;

  /** Of a period without any question. */
  static final LearnedNames NOTHING = new LearnedNames(new NameLesson(0, 0, 0, 0, 0), null);

  /** A model, and how often its scores are reached while nothing happens. */
  record Known(TownNames names, Calibration generated, Calibration carried) {}

  static LearnedNames of(NameTraining.Result result) {
    if (!(result instanceof NameTraining.Taught taught)) {
      return new LearnedNames(result.lesson(), null);
    }
    return new LearnedNames(
        taught.lesson(),
        new Known(
            taught.names(),
            Calibration.of(taught.generated(), taught.days(), taught.weight()),
            Calibration.of(taught.carried(), taught.days(), 1)));
  }

  /** Whether names can be judged by it. */
  public boolean suffices() {
    return known != null;
  }

  /** What was learned, or what is lacking, in a sentence. */
  public Bilingual sentence() {
    return suffices() ? lesson.learned() : lesson.lacks();
  }

  /**
   * A watch over names by it, for one thread; null where it does not suffice.
   *
   * @param inside the commune's own networks
   * @param zone where the commune lives, whose days are named
   */
  public @Nullable NameWatch watch(Budget budget, Networks inside, ZoneId zone) {
    Known found = known;
    if (found == null) {
      return null;
    }
    double allowed = budget.incidentsADay() * TIMES_A_MONTH;
    return new NameWatch(
        found.names(),
        new CalibratedRate(found.generated(), allowed),
        new CalibratedRate(found.carried(), allowed),
        inside,
        zone);
  }

  private record CalibratedRate(Calibration calibration, double allowed) implements Rate {
    @Override
    public double threshold() {
      return calibration.threshold(allowed);
    }

    @Override
    public Bilingual expected(double score) {
      return AnomalyWords.expected(calibration.timesAMonth(score), calibration.days());
    }
  }

  void write(DataOutput out) throws IOException {
    lesson.write(out);
    Known found = known;
    out.writeBoolean(found != null);
    if (found != null) {
      found.names().write(out);
      found.generated().write(out);
      found.carried().write(out);
    }
  }

  static LearnedNames read(DataInputStream in) throws IOException {
    NameLesson lesson = NameLesson.read(in);
    Known known =
        in.readBoolean()
            ? new Known(TownNames.read(in), Calibration.read(in), Calibration.read(in))
            : null;
    return new LearnedNames(lesson, known);
  }
}
