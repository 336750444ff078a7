package fr.beffroi.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.cli.sample.stage.SampleLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Is the sample month in order, the same every time, and as long as it should be? */
final class SampleCommuneTest {
  private static final SampleCommune SMALL =
      new SampleCommune(7, SampleCommune.FIRST_DAY, 7, 200_000);

  @Test
  void theSameSeedGivesTheSameBytes() throws Exception {
    assertThat(hash(SMALL)).isEqualTo(hash(SMALL));
  }

  @Test
  void anotherSeedGivesOtherPeopleAddressesAndTimes() {
    SampleTruth first = SMALL.truth();
    SampleTruth second = new SampleCommune(8, SMALL.firstDay(), 7, 200_000).truth();
    assertThat(starts(first)).doesNotContainAnyElementsOf(starts(second));
    assertThat(addresses(first)).isNotEqualTo(addresses(second));
    assertThat(first.vendors()).isNotEqualTo(second.vendors());
  }

  @Test
  void aMonthHasAboutTwoMillionLinesInTheOrderOfTheirTimes() {
    long lines = 0;
    long disorder = 0;
    Instant before = Instant.MIN;
    for (SampleStream stream = SampleCommune.month(3).lines(); stream.hasNext(); lines++) {
      Instant at = stream.next().at();
      disorder += at.isBefore(before) ? 1 : 0;
      before = at;
    }
    assertThat(disorder).isZero();
    assertThat(lines).isBetween(1_700_000L, 2_300_000L);
  }

  @Test
  void theMonthMayBeShorterAndElsewhere() {
    SampleCommune march = new SampleCommune(5, LocalDate.of(2026, 3, 25), 7, 200_000);
    assertThat(march.truth().attacks()).hasSizeGreaterThan(15);
  }

  @Test
  void aFewDaysAreRefusedBecauseNothingCouldBeUsual() {
    assertThatThrownBy(() -> new SampleCommune(1, SampleCommune.FIRST_DAY, 2, 1_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 or more");
  }

  private static String hash(SampleCommune commune) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (SampleStream lines = commune.lines(); lines.hasNext(); ) {
      SampleLine line = lines.next();
      digest.update(Long.toString(line.at().toEpochMilli()).getBytes(StandardCharsets.UTF_8));
      digest.update(line.sourceId().getBytes(StandardCharsets.UTF_8));
      digest.update(line.text().getBytes(StandardCharsets.UTF_8));
    }
    return new String(digest.digest(), StandardCharsets.ISO_8859_1);
  }

  private static Set<Instant> starts(SampleTruth truth) {
    Set<Instant> starts = new HashSet<>();
    truth.attacks().forEach(attack -> starts.add(attack.start()));
    return starts;
  }

  private static Set<String> addresses(SampleTruth truth) {
    Set<String> addresses = new HashSet<>();
    truth.attacks().forEach(attack -> addresses.addAll(attack.sources()));
    return addresses;
  }
}
