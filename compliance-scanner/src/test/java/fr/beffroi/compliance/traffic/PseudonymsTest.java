package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  @Test
  void onePersonHasOnePseudonymInAReportAndAnotherInTheNext() {
    try (Pseudonyms one = new Pseudonyms(new SecureRandom());
        Pseudonyms next = new Pseudonyms(new SecureRandom())) {
      assertThat(one.of("user/a")).isEqualTo(one.of("user/a")).isNotEqualTo(one.of("user/b"));
      assertThat(one.of("user/a")).isNotEqualTo(next.of("user/a"));
    }
  }

  @Test
  void onceTheKeyIsDestroyedNobodyCanTryANameOnIt() {
    Pseudonyms closed = new Pseudonyms(new SecureRandom());
    closed.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> closed.of("user/dupont"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("dupont"));
  }
}
