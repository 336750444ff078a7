package fr.beffroi.detection.behaviour.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.detection.behaviour.series.NabScorer.Part;
import fr.beffroi.detection.behaviour.series.NabScorer.Profile;
import fr.beffroi.detection.behaviour.series.NabScorer.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class NabScorerTest {
  private static final List<Window> WINDOWS = List.of(new Window(400, 499), new Window(800, 899));

  @Test
  void whoSaysNothingHasZero() {
    for (Profile profile : Profile.values()) {
      assertThat(points(profile)).isZero();
    }
  }

  @Test
  void whoIsRightAtOnceEverywhereHasOneHundred() {
    for (Profile profile : Profile.values()) {
      assertThat(points(profile, 400, 800)).isCloseTo(100, within(1e-9));
    }
  }

  @Test
  void onlyTheFirstDetectionOfAWindowCounts() {
    assertThat(points(Profile.STANDARD, 400, 450, 460, 499, 800))
        .isEqualTo(points(Profile.STANDARD, 400, 800));
  }

  @Test
  void aLateDetectionIsWorthLess() {
    assertThat(points(Profile.STANDARD, 499, 800))
        .isLessThan(points(Profile.STANDARD, 450, 800))
        .isGreaterThan(points(Profile.STANDARD, 800));
    // The last row of a window lies a hundredth of it before its end.
    double last = 2 / (1 + Math.exp(-0.05)) - 1;
    double first = 2 / (1 + Math.exp(-5)) - 1;
    assertThat(part(Profile.STANDARD, 499, 800).raw()).isCloseTo(1 + last / first, within(1e-9));
  }

  @Test
  void aFalseAlarmBeforeAnyWindowCostsItsWeight() {
    assertThat(part(Profile.STANDARD, 300, 400, 800).raw()).isCloseTo(2 - 0.11, within(1e-9));
    assertThat(part(Profile.LOW_FALSE_POSITIVES, 300, 400, 800).raw())
        .isCloseTo(2 - 0.22, within(1e-9));
  }

  @Test
  void aFalseAlarmJustAfterAWindowCostsLittle() {
    double cost = 2 - part(Profile.STANDARD, 400, 502, 800).raw();
    assertThat(cost).isBetween(0.0, 0.02);
    assertThat(2 - part(Profile.STANDARD, 400, 797, 800).raw()).isCloseTo(0.11, within(1e-3));
  }

  @Test
  void aMissedWindowCostsTwiceWhereMissesMatterMore() {
    assertThat(part(Profile.LOW_FALSE_NEGATIVES, 400).raw()).isCloseTo(1 - 2, within(1e-9));
    assertThat(points(Profile.LOW_FALSE_NEGATIVES, 400)).isCloseTo(50, within(1e-9));
  }

  @Test
  void theFirstFifteenPercentAreNotScored() {
    assertThat(NabScorer.probation(1_000)).isEqualTo(150);
    assertThat(NabScorer.probation(20_000)).isEqualTo(750);
    assertThat(part(Profile.STANDARD, 0, 149, 400, 800).falsePositives()).isZero();
    assertThat(part(Profile.STANDARD, 150, 400, 800).falsePositives()).isEqualTo(1);
  }

  private static double points(Profile profile, int... alarms) {
    return NabScorer.normalised(part(profile, alarms), profile);
  }

  private static Part part(Profile profile, int... alarms) {
    double[] scores = new double[1_000];
    for (int alarm : alarms) {
      scores[alarm] = 0.9;
    }
    return NabScorer.score(scores, 0.5, WINDOWS, profile);
  }
}
