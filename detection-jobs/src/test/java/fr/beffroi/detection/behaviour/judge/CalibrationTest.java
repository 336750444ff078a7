package fr.beffroi.detection.behaviour.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Do scores become numbers of times a month, and back? */
class CalibrationTest {
  private static final double[] SURPRISES =
      new SplittableRandom(3).doubles(1_000).map(p -> -Math.log(p)).toArray();

  @Test
  void whatWasSeenIsCounted() {
    Calibration calibration = Calibration.of(new double[] {1, 2, 3, 4}, 30, 1);
    assertThat(calibration.timesAMonth(0)).isEqualTo(4);
    assertThat(calibration.timesAMonth(2)).isEqualTo(3);
  }

  @Test
  void beyondWhatWasSeenTheRateGoesOnFalling() {
    Calibration calibration = Calibration.of(SURPRISES, 30, 1);
    double highest = Arrays.stream(SURPRISES).max().orElseThrow();
    assertThat(calibration.timesAMonth(highest + 2))
        .isLessThan(calibration.timesAMonth(highest))
        .isGreaterThan(0);
    assertThat(calibration.timesAMonth(1e9)).isEqualTo(Calibration.RAREST);
  }

  @Test
  void aThresholdIsWhereTheRateIsWhatWasAsked() {
    Calibration calibration = Calibration.of(SURPRISES, 30, 1);
    for (double asked : new double[] {0.1, 1, 5, 100}) {
      double threshold = calibration.threshold(asked);
      assertThat(calibration.timesAMonth(threshold)).isCloseTo(asked, within(0.5));
    }
  }

  @Test
  void oneAttackAmongWhatWasHeldOutRaisesNoThreshold() {
    double[] attacked = Arrays.copyOf(SURPRISES, SURPRISES.length + 1);
    attacked[SURPRISES.length] = 500;
    double clean = Calibration.of(SURPRISES, 30, 1).threshold(1);
    assertThat(Calibration.of(attacked, 30, 1).threshold(1)).isCloseTo(clean, within(0.5));
  }

  @Test
  void halfTheEntitiesStandForAll() {
    Calibration whole = Calibration.of(SURPRISES, 30, 1);
    Calibration half = Calibration.of(SURPRISES, 60, 2);
    assertThat(half.threshold(1)).isCloseTo(whole.threshold(1), within(1e-9));
  }

  @Test
  void aMonthWithoutMovementIsNoCertainty() {
    Calibration constant = Calibration.of(new double[100], 30, 1);
    assertThat(constant.threshold(1)).isGreaterThan(2);
  }

  @Test
  void nothingCannotCalibrate() {
    assertThatThrownBy(() -> Calibration.of(new double[0], 7, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Calibration.of(new double[] {Double.NaN}, 7, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
