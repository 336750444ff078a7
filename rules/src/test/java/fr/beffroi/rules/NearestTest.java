package fr.beffroi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "contain, contains, a letter left out",
    "grup-by, group-by, another",
    "bnad, band, two letters swapped are one slip",
    "usr.name, user.name, in the middle"
  })
  void aSlipIsForgiven(String written, String meant, String why) {
    assertThat(Nearest.of(written, List.of("first", meant, "timeframe"))).as(why).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"ip, to, nothing of a short word is left", "port, poste, more than a third differs"})
  void whatMayBeAnotherWordIsNotGuessed(String written, String known, String why) {
    assertThat(Nearest.of(written, List.of(known))).as(why).isEmpty();
  }

  @Test
  void theQuestionIsAskedInBothLanguagesOrInNeither() {
    assertThat(Nearest.question("contain", List.of("contains")))
        .isEqualTo(new Bilingual(" Vouliez-vous dire « contains » ?", " Did you mean 'contains'?"));
    assertThat(Nearest.question("x", List.of("contains"))).isEqualTo(new Bilingual("", ""));
  }
}
