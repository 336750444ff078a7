package fr.beffroi.detection.behaviour.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is usual for one entity, at any time and in each slot of the calendar? A slot answers for
 * itself once it is known from {@value #DAYS_OF_HABIT} days; until then all times together do.
 */
final class Customs {
  /** Two may be chance, or one night; see also {@code incident.Habits}. */
  static final int DAYS_OF_HABIT = 3;

  private static final int ANY = Slot.COUNT;

  private final int features;

  /** By the slot's number; {@link #ANY} stands for all times. */
  private final Map<Integer, Custom> customs = new TreeMap<>();

  Customs(int features) {
    this.features = features;
  }

  void learn(double[] values, List<Feature> of, Slot slot, long day) {
    learn(values, of, slot.number(), day);
    learn(values, of, ANY, day);
  }

  private void learn(double[] values, List<Feature> of, int number, long day) {
    Custom custom = customs.get(number);
    if (custom == null) {
      custom = new Custom(features, day);
      customs.put(number, custom);
    }
    custom.learn(values, of, day);
  }

  /** On how many days something was learnt. */
  int days() {
    Custom any = customs.get(ANY);
    return any == null ? 0 : any.days();
  }

  /** What is usual then, or null where nothing was learnt of the feature. */
  @Nullable Usual usual(int feature, Slot slot) {
    Custom then = customs.get(slot.number());
    if (then != null && then.days() >= DAYS_OF_HABIT && then.knows(feature)) {
      return usual(then, feature, slot);
    }
    Custom any = customs.get(ANY);
    return any != null && any.knows(feature) ? usual(any, feature, null) : null;
  }

  private static Usual usual(Custom custom, int feature, @Nullable Slot slot) {
    return new Usual(
        custom.usual(feature),
        custom.spread(feature),
        custom.windows(),
        custom.days(),
        LocalDate.ofEpochDay(custom.since()),
        slot);
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(features);
    out.writeByte(customs.size());
    for (Map.Entry<Integer, Custom> custom : customs.entrySet()) {
      out.writeByte(custom.getKey());
      custom.getValue().write(out);
    }
  }

  static Customs read(DataInput in) throws IOException {
    int features = in.readUnsignedByte();
    if (features > BehaviourRule.MOST_FEATURES) {
      throw new IOException("customs of " + features + " features");
    }
    Customs read = new Customs(features);
    int size = in.readUnsignedByte();
    for (int i = 0; i < size; i++) {
      int number = in.readUnsignedByte();
      if (number > ANY) {
        throw new IOException("a slot of number " + number);
      }
      read.customs.put(number, Custom.read(in, features));
    }
    return read;
  }
}
