package fr.beffroi.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day was it for the people of the commune? */
class SaidDayTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-05-07T21:59:59Z, Europe/Paris,       07/05/2026, 2026-05-07
          2026-05-07T22:00:00Z, Europe/Paris,       08/05/2026, 2026-05-08
          2026-05-07T20:00:00Z, Indian/Reunion,     08/05/2026, 2026-05-08
          2026-05-08T03:59:59Z, America/Martinique, 07/05/2026, 2026-05-07
          """)
  void aDayIsThatOfTheCommunesZone(Instant time, ZoneId zone, String french, String english) {
    assertThat(SaidDay.of(time, zone)).isEqualTo(new Bilingual(french, english));
  }
}
