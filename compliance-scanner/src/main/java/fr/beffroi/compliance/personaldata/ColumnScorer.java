package fr.beffroi.compliance.personaldata;

import static fr.beffroi.compliance.personaldata.Confidence.HIGH;
import static fr.beffroi.compliance.personaldata.Confidence.LOW;
import static fr.beffroi.compliance.personaldata.Confidence.MEDIUM;

import org.jspecify.annotations.Nullable;

/**
 * How sure is it that a column holds one kind of data, by the rate of its distinct values that are
 * valid, by chance, and by its name? Never on one value.
 */
final class ColumnScorer {
  private static final double NEARLY_ALL = 0.9;
  private static final double MOST = 0.5;

  private final Recognizer recognizer;
  private final Tally tally;
  private final NameHint hint;

  ColumnScorer(Recognizer recognizer, Tally tally, NameHint hint) {
    this.recognizer = recognizer;
    this.tally = tally;
    this.hint = hint;
  }

  /** The confidence, or null where there is nothing to say. */
  @Nullable Confidence confidence(boolean plausible) {
    if (isProven(NEARLY_ALL)) {
      return HIGH;
    }
    if (isProven(MOST)) {
      return hint == NameHint.SPECIFIC ? HIGH : MEDIUM;
    }
    if (hint == NameHint.AGAINST) {
      return null;
    }
    if (tally.distinct() == 0) {
      return hint == NameHint.SPECIFIC ? MEDIUM : null;
    }
    Confidence byForm = plausible ? byForm() : null;
    return byForm == null ? byName() : byForm;
  }

  /** Check digits agree in that share of values, and not by chance. */
  private boolean isProven(double share) {
    return tally.checkedRate() >= share
        && isNoChance(tally.checked(), recognizer.checkedByChance());
  }

  private boolean isNoChance(int passed, double p) {
    return Chance.of(passed, tally.judged(), p) <= Chance.NONE;
  }

  private @Nullable Confidence byForm() {
    boolean enough = tally.formRate() >= recognizer.enough() && tally.possibleRate() >= NEARLY_ALL;
    if (enough && hint == NameHint.SPECIFIC) {
      return HIGH;
    }
    int formed = tally.checked() + tally.form();
    if (enough && isNoChance(formed, recognizer.formByChance())) {
      return hint == NameHint.GENERIC ? HIGH : MEDIUM;
    }
    return enough && hint == NameHint.GENERIC ? MEDIUM : null;
  }

  /** The name calls for it, and the values do not speak against it. */
  private @Nullable Confidence byName() {
    if (hint == NameHint.SPECIFIC) {
      return tally.possibleRate() >= MOST ? MEDIUM : LOW;
    }
    boolean possible = tally.possibleRate() >= NEARLY_ALL;
    boolean worthALook = hint == NameHint.GENERIC || recognizer.tellsWithoutName();
    return possible && worthALook ? LOW : null;
  }
}
