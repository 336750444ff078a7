package fr.beffroi.cli.config;

import fr.beffroi.detection.behaviour.feature.CouncilEvening;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Is what is usual in the commune learned, by which calendar, and how much does it want to hear of?
 *
 * @param enabled off unless the commune says otherwise
 * @param budget incidents a day on a normal day
 * @param schoolZone whose school holidays it has: A, B, C, or one of its own files; null where
 *     nobody said
 * @param council evenings on which its council sits
 * @param retrain how often a new model is learned while the watch runs
 */
public record BehaviourSettings(
    boolean enabled,
    double budget,
    @Nullable String schoolZone,
    List<CouncilEvening> council,
    Retrain retrain) {
  /** Nothing is learned; what a command learns when it is asked to is learned so. */
  public static final BehaviourSettings OFF =
      new BehaviourSettings(false, 1, null, List.of(), Retrain.WEEKLY);

  public BehaviourSettings {
    council = List.copyOf(council);
  }

  /** The budget of that text; nothing where it is none. */
  public static Optional<Double> budget(String text) {
    return Kinds.BUDGET.read(text);
  }

  /** The evening of that text; nothing where it is none. */
  public static Optional<CouncilEvening> evening(String text) {
    return Kinds.COUNCIL.read(text);
  }

  /** How often? */
  public enum Retrain {
    NEVER(0),
    WEEKLY(7),
    MONTHLY(28);

    private final int days;

    Retrain(int days) {
      this.days = days;
    }

    /** From one training to the next; 0 where only people train. */
    public int days() {
      return days;
    }
  }
}
