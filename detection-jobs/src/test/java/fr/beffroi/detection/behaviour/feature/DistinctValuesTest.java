package fr.beffroi.detection.behaviour.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How near is the number of different values to the truth? */
class DistinctValuesTest {
  @Test
  void fortyEightValuesAreCountedExactlyHoweverOftenTheyCome() {
    DistinctValues values = new DistinctValues();
    for (int i = 0; i < 10_000; i++) {
      values.add(Hash.of("value" + i % 48));
    }
    assertThat(values.count()).isEqualTo(48);
  }

  @ParameterizedTest
  @ValueSource(ints = {49, 100, 500, 1_000, 2_000, 10_000, 100_000, 1_000_000})
  void moreAreEstimatedWithinThreeStandardErrors(int many) {
    DistinctValues values = new DistinctValues();
    for (int i = 0; i < many; i++) {
      values.add(Hash.of("/chemin/" + i));
    }
    assertThat(values.count()).isCloseTo(many, within(0.14 * many));
  }

  @Test
  void numbersAreToldApartAsTextsAre() {
    DistinctValues values = new DistinctValues();
    for (long port = 0; port < 20_000; port++) {
      values.add(Hash.of(port));
    }
    assertThat(values.count()).isCloseTo(20_000, within(2_800.0));
  }
}
