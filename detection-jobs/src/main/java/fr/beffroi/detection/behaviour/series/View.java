package fr.beffroi.detection.behaviour.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** What do habits and witnesses make of a series, looked at on one scale? */
final class View {
  private final Habits habits;
  private final List<Witness> witnesses;

  View(SeriesKind kind, double minimumEffect) {
    this.habits = new Habits(minimumEffect);
    this.witnesses = kind.witnesses();
  }

  long count() {
    return habits.count();
  }

  /** What is expected at that time; before the first reading, that reading itself. */
  Outlook outlook(Reading reading) {
    return habits.count() == 0
        ? new Outlook(reading.value(), 1, reading.value(), 1, 1)
        : habits.before(reading.wallMillis());
  }

  /** What each witness says, in their order; then all learn. */
  Testimony[] hear(Reading reading, Outlook outlook) {
    Testimony[] heard = new Testimony[witnesses.size()];
    for (int i = 0; i < heard.length; i++) {
      Witness witness = witnesses.get(i);
      Testimony testimony = habits.count() == 0 ? Testimony.NONE : witness.hear(reading, outlook);
      double weight = heard.length == 1 ? 1 : witness.weight();
      double surprise = weight * Math.max(0, testimony.surprise() - witness.ordinary());
      heard[i] = new Testimony(surprise, testimony.cause());
    }
    habits.learn(reading, outlook);
    return heard;
  }

  void write(DataOutput out) throws IOException {
    habits.write(out);
    for (Witness witness : witnesses) {
      witness.write(out);
    }
  }

  /** A witness that the version did not know begins to learn now. */
  void read(DataInput in, int version) throws IOException {
    habits.read(in);
    for (Witness witness : witnesses) {
      if (witness.since() <= version) {
        witness.read(in);
      }
    }
  }
}
