package fr.beffroi.detection.behaviour.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TailProbabilityTest {
  @Test
  void oneUsualRowInTenIsATenthSurprisingAndTheTailGoesOnBeyondTheLargest() {
    double[] scores = new Random(1).doubles(5000).map(u -> -Math.log(1 - u)).toArray();
    TailProbability tail = TailProbability.of(scores);

    assertThat(tail.of(Math.log(2))).isCloseTo(Math.log(2), within(0.1));
    assertThat(tail.of(Math.log(10))).isCloseTo(Math.log(10), within(0.1));
    assertThat(tail.of(30)).isGreaterThan(tail.of(15)).isGreaterThan(6);
  }

  @Property
  void aHigherScoreIsNeverLessSurprising(
      @ForAll @Size(min = 1, max = 60) double[] given,
      @ForAll @DoubleRange(min = 0, max = 1e9) double low,
      @ForAll @DoubleRange(min = 0, max = 1e9) double more) {
    double[] scores = new double[given.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Double.isFinite(given[i]) ? Math.min(1e12, Math.abs(given[i])) : 0;
    }
    TailProbability tail = TailProbability.of(scores);

    assertThat(tail.of(low)).isFinite().isNotNegative().isLessThanOrEqualTo(tail.of(low + more));
  }

  @Test
  void equalScoresAreNoReasonToDivideByNothing() {
    TailProbability tail = TailProbability.of(new double[] {0, 0, 0, 0});

    assertThat(tail.of(0)).isFinite();
    assertThat(tail.of(1)).isFinite().isGreaterThan(tail.of(0));
  }
}
