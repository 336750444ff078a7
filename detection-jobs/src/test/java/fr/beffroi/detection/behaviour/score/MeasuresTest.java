package fr.beffroi.detection.behaviour.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  @Test
  void aPerfectOrderIsOneAndAReversedOneIsNothing() {
    boolean[] anomalous = {false, false, true};

    assertThat(Measures.of(new double[] {1, 2, 3}, anomalous)).contains(new Measures(1, 1, 1, 1));
    assertThat(Measures.of(new double[] {3, 2, 1}, anomalous).orElseThrow().aucRoc()).isZero();
  }

  @Test
  void tiesStandOrFallTogether() {
    Measures measures =
        Measures.of(new double[] {1, 1, 1, 1}, new boolean[] {true, false, false, false})
            .orElseThrow();

    assertThat(measures).isEqualTo(new Measures(0.5, 0.25, 0, 0));
  }

  @Test
  void onePercentOfFalsePositivesIsNotExceeded() {
    double[] scores = new double[202];
    boolean[] anomalous = new boolean[202];
    for (int i = 0; i < 200; i++) {
      scores[i] = i;
    }
    scores[200] = 197.5; // behind two normal rows of 200
    scores[201] = 196.5; // behind three
    anomalous[200] = true;
    anomalous[201] = true;

    assertThat(Measures.of(scores, anomalous).orElseThrow().truePositivesAtOnePercent())
        .isEqualTo(0.5);
    assertThat(Measures.of(scores, anomalous).orElseThrow().truePositivesAtOnePerMille()).isZero();
  }

  @Test
  void rowsOfOneKindHaveNoMeasure() {
    assertThat(Measures.of(new double[] {1, 2}, new boolean[] {true, true})).isEmpty();
    assertThat(Measures.of(new double[0], new boolean[0])).isEmpty();
  }

  @Property
  void theAreaIsTheShareOfPairsInOrder(
      @ForAll @Size(20) int[] given, @ForAll @Size(20) boolean[] anomalous) {
    double[] scores = new double[20];
    double pairs = 0;
    double ordered = 0;
    for (int i = 0; i < 20; i++) {
      scores[i] = Math.floorMod(given[i], 7);
    }
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < 20; j++) {
        if (anomalous[i] && !anomalous[j]) {
          pairs++;
          ordered += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }
    double expected = ordered / pairs;

    Measures.of(scores, anomalous)
        .ifPresent(found -> assertThat(found.aucRoc()).isCloseTo(expected, within(1e-9)));
  }
}
