package fr.beffroi.compliance.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {
  @ParameterizedTest(name = "{0} of {1} at {2}: {4}")
  @CsvSource({
    "5, 5, 0.1, 1e-5, five SIREN of five",
    "0, 5, 0.1, 1, none is always reached",
    "1, 2, 0.5, 0.75, one of two coins or both",
    "6, 5, 0.1, 0, more than there are",
    "3, 5, 1, 1, what always passes",
    "30, 10000, 0.0051, 0.999, fewer than expected",
  })
  void countsTheUpperTail(int passed, int tried, double p, double expected, String why) {
    assertThat(Chance.of(passed, tried, p))
        .as(why)
        .isCloseTo(expected, within(expected * 0.01 + 1e-12));
  }

  @Property
  void isAProbabilityThatFallsAsMorePass(
      @ForAll @IntRange(min = 1, max = 3_000) int tried,
      @ForAll @IntRange(max = 3_000) int passed,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
    double fewer = Chance.of(passed, tried, p);

    assertThat(fewer).isBetween(0.0, 1.0);
    // Thousands of logarithms are summed: their rounding is far below what a decision needs.
    assertThat(Chance.of(passed + 1, tried, p)).isLessThanOrEqualTo(fewer + 1e-6);
  }
}
