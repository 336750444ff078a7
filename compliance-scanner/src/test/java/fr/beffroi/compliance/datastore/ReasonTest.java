package fr.beffroi.compliance.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
  @ParameterizedTest
  @EnumSource(Reason.class)
  void speaksFrenchAndEnglish(Reason reason) {
    assertThat(reason.sentence(Locale.FRENCH)).isNotBlank();
    assertThat(reason.sentence(Locale.ENGLISH))
        .isNotBlank()
        .isNotEqualTo(reason.sentence(Locale.FRENCH));
  }
}
