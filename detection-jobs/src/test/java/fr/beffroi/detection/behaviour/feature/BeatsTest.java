package fr.beffroi.detection.behaviour.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How regular are intervals that we know? */
class BeatsTest {
  private static double regularity(Beats... panes) {
    long[] starts = new long[panes.length];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = 600L * i;
    }
    return Beats.regularity(List.of(panes), starts);
  }

  private static Beats every(int seconds) {
    Beats beats = new Beats();
    for (int second = 0; second < 600; second += seconds) {
      beats.add(second);
    }
    return beats;
  }

  @Test
  void aClockIsFullyRegularAcrossPanesToo() {
    assertThat(regularity(every(60), every(60), every(60))).isEqualTo(1);
  }

  @Test
  void whatWasLeftOutIsNoInterval() {
    assertThat(regularity(every(5), every(5))).isEqualTo(1);
  }

  @Test
  void chanceIsAHalf() {
    Random random = new Random(7);
    Beats[] panes = new Beats[20];
    for (int i = 0; i < panes.length; i++) {
      panes[i] = new Beats();
      for (int n = 0; n < 20; n++) {
        panes[i].add(random.nextInt(600));
      }
    }
    assertThat(regularity(panes)).isCloseTo(0.5, within(0.05));
  }

  @Test
  void burstsAreLessThanChance() {
    Beats beats = new Beats();
    for (int second : new int[] {0, 1, 2, 3, 300, 301, 302, 303, 590, 591}) {
      beats.add(second);
    }
    assertThat(regularity(beats)).isLessThan(0.4);
  }

  @Test
  void fiveEventsSayNothing() {
    assertThat(regularity(every(120))).isNaN();
  }
}
