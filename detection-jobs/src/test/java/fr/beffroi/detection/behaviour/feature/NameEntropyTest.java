package fr.beffroi.detection.behaviour.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many millionths of a bit has the longest label of a name? */
class NameEntropyTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0, no name",
    "., 0, the root",
    "aaaa.aaa, 0, one letter only",
    "abcd.com, 2000000, four letters are two bits",
    "ABab.com, 1000000, case is no information",
    "0123456789abcdef.t.example.org, 4000000, a hexadecimal label",
    "org.0123456789abcdef, 4000000, wherever it stands",
  })
  void entropyIsThatOfTheLongestLabel(String name, long millionths, String why) {
    assertThat(new NameEntropy().of(name)).as(why).isEqualTo(millionths);
  }
}
