package fr.beffroi.detection.behaviour.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ScalingTest {
  @Test
  void aColumnIsMeasuredInItsDeviations() {
    Scaling scaling = fit(i -> i % 11);

    assertThat(scaling.apply(new double[] {5 + Math.sqrt(10)})[0]).isCloseTo(1, within(0.01));
  }

  @Test
  void aColumnThatReachesAHundredTimesItsMedianIsTakenByItsLogarithm() {
    Scaling scaling = fit(i -> Math.exp(i / 50.0));
    double oneDecade = scaling.apply(new double[] {1e4})[0] - scaling.apply(new double[] {1e3})[0];
    double another = scaling.apply(new double[] {1e6})[0] - scaling.apply(new double[] {1e5})[0];

    assertThat(oneDecade).isCloseTo(another, within(0.01));
  }

  @Test
  void aRareFlagCountsNoMoreThanOneThatIsUpHalfOfTheTime() {
    assertThat(between(fit(i -> i < 3 ? 1 : 0), 0, 1)).isCloseTo(2, within(0.01));
    assertThat(between(fit(i -> i % 2), 0, 1)).isCloseTo(2, within(0.01));
  }

  @Test
  void aConstantColumnKeepsItsUnitAndAMissingValueIsUsual() {
    Scaling scaling = fit(i -> 7);

    assertThat(scaling.apply(new double[] {8})).containsExactly(1);
    assertThat(scaling.apply(new double[] {Double.NaN})).containsExactly(0);
  }

  private static double between(Scaling scaling, double a, double b) {
    return scaling.apply(new double[] {b})[0] - scaling.apply(new double[] {a})[0];
  }

  private static Scaling fit(IntToDoubleFunction column) {
    double[][] rows = new double[990][];
    Arrays.setAll(rows, i -> new double[] {column.applyAsDouble(i)});
    return Scaling.fit(rows);
  }
}
