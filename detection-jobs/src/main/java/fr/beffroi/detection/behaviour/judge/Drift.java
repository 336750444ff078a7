package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.BehaviourRule;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.Feature;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.ingest.event.Binary;
import fr.beffroi.rules.Bilingual;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Has the town changed since its model was learned?
 *
 * <p>At most one window in ten that was learned from lies above what is high for a feature, and at
 * most one in ten below what is low: that is how the two were chosen ({@link Common}). How many of
 * the windows of the last {@value #DAYS} days do? Counted in whole numbers by day, rule and
 * feature, for one model; nothing of whose windows they are.
 */
public final class Drift {
  static final int DAYS = 7;

  /** Fewer windows tell nothing. */
  static final int FEWEST_WINDOWS = 200;

  /** What is beyond by more is no chance: three times what the model was learned with. */
  private static final double MUCH = 0.3;

  private static final Said TOO_EARLY =
      new Said(
          false,
          new Bilingual(
              "Trop tôt pour dire si la commune a changé depuis l'apprentissage.",
              "Too early to say whether the town has changed since the training."));

  private static final int VERSION = 1;
  private static final int MOST_FEATURES = 64;
  private static final int MOST_RULES = 1_000;

  /** By day, counted from 1970, then by rule. */
  private final TreeMap<Long, Map<String, Counted>> days = new TreeMap<>();

  /** One rule's windows of one day. */
  private static final class Counted {
    private final long[] low;
    private final long[] high;
    private long windows;

    Counted(int features) {
      this.low = new long[features];
      this.high = new long[features];
    }

    void add(Counted other) {
      windows += other.windows;
      for (int i = 0; i < low.length && i < other.low.length; i++) {
        low[i] += other.low[i];
        high[i] += other.high[i];
      }
    }
  }

  /**
   * What is said of it.
   *
   * @param much whether it is time to learn again
   */
  public record Said(boolean much, Bilingual sentence) {}

  /** How often a feature lies where at most one window in ten did. */
  private record Moved(BehaviourRule rule, int feature, double share, boolean up) {}

  /**
   * Counts a window.
   *
   * @param day on which it ends, counted from 1970
   */
  public void onWindow(Window window, BehaviourModel model, long day) {
    Optional<RuleModel> rule = model.find(window.rule().id());
    if (rule.isEmpty() || !rule.get().isOf(window.rule())) {
      return;
    }
    List<Common> commons = rule.get().commons();
    Counted counted =
        days.computeIfAbsent(day, first -> new TreeMap<>())
            .computeIfAbsent(window.rule().id(), first -> new Counted(commons.size()));
    counted.windows++;
    for (int i = 0; i < commons.size(); i++) {
      counted.low[i] += window.value(i) < commons.get(i).low() ? 1 : 0;
      counted.high[i] += window.value(i) > commons.get(i).high() ? 1 : 0;
    }
    days.headMap(days.lastKey() - DAYS, true).clear();
  }

  /** What is said of it; the rules give the names that people know. */
  public Said said(BehaviourRules rules) {
    Map<String, Counted> all = new TreeMap<>();
    for (Map<String, Counted> day : days.values()) {
      day.forEach(
          (rule, counted) ->
              all.computeIfAbsent(rule, first -> new Counted(counted.low.length)).add(counted));
    }
    return all.entrySet().stream()
        .filter(entry -> entry.getValue().windows >= FEWEST_WINDOWS)
        .flatMap(entry -> rules.find(entry.getKey()).stream().flatMap(of -> moved(of, entry)))
        .max(Comparator.comparingDouble(Moved::share))
        .map(Drift::said)
        .orElse(TOO_EARLY);
  }

  private static Stream<Moved> moved(BehaviourRule rule, Map.Entry<String, Counted> entry) {
    Counted counted = entry.getValue();
    double windows = counted.windows;
    return IntStream.range(0, Math.min(counted.low.length, rule.features().size()))
        .boxed()
        .flatMap(
            i ->
                Stream.of(
                    new Moved(rule, i, counted.low[i] / windows, false),
                    new Moved(rule, i, counted.high[i] / windows, true)));
  }

  private static Said said(Moved most) {
    boolean much = most.share() > MUCH;
    Feature feature = most.rule().features().get(most.feature());
    long percent = Math.round(most.share() * 100);
    return new Said(
        much,
        new Bilingual(
            (much
                    ? "Les 7 derniers jours ne ressemblent plus à ceux qui ont été appris : "
                    : "Les 7 derniers jours ressemblent à ceux qui ont été appris : au plus ")
                + percent
                + " % des fenêtres sont "
                + (most.up() ? "au-dessus" : "au-dessous")
                + " de ce que 10 % au plus passaient alors (« "
                + feature.title().french()
                + " », "
                + most.rule().title().french()
                + ")."
                + (much ? " Réapprenez : beffroi model train." : ""),
            (much
                    ? "The last 7 days are no longer like those that were learned: "
                    : "The last 7 days are like those that were learned: at most ")
                + percent
                + " % of the windows are "
                + (most.up() ? "above" : "below")
                + " what 10 % at most passed then ('"
                + feature.title().english()
                + "', "
                + most.rule().title().english()
                + ")."
                + (much ? " Learn again: beffroi model train." : "")));
  }

  /** Writes what was counted. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    Binary.writeVarLong(days.size(), out);
    for (Map.Entry<Long, Map<String, Counted>> day : days.entrySet()) {
      out.writeLong(day.getKey());
      Binary.writeVarLong(day.getValue().size(), out);
      for (Map.Entry<String, Counted> rule : day.getValue().entrySet()) {
        Binary.writeText(rule.getKey(), out);
        write(rule.getValue(), out);
      }
    }
  }

  private static void write(Counted counted, DataOutput out) throws IOException {
    Binary.writeVarLong(counted.windows, out);
    Binary.writeVarLong(counted.low.length, out);
    for (int i = 0; i < counted.low.length; i++) {
      Binary.writeVarLong(counted.low[i], out);
      Binary.writeVarLong(counted.high[i], out);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Drift read(DataInput in) throws IOException {
    if (in.readByte() != VERSION) {
      throw new IOException("a drift of another release");
    }
    Drift read = new Drift();
    int size = Binary.readLength(in, DAYS);
    for (int i = 0; i < size; i++) {
      Map<String, Counted> rules = new TreeMap<>();
      read.days.put(in.readLong(), rules);
      int most = Binary.readLength(in, MOST_RULES);
      for (int rule = 0; rule < most; rule++) {
        rules.put(Binary.readText(in), counted(in));
      }
    }
    return read;
  }

  private static Counted counted(DataInput in) throws IOException {
    long windows = Binary.readVarLong(in);
    Counted counted = new Counted(Binary.readLength(in, MOST_FEATURES));
    counted.windows = windows;
    for (int i = 0; i < counted.low.length; i++) {
      counted.low[i] = Binary.readVarLong(in);
      counted.high[i] = Binary.readVarLong(in);
    }
    return counted;
  }
}
