package fr.beffroi.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.sample.stage.SampleLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does the truth say what the lines say? */
final class SampleTruthTest {
  private static final int DAYS = 7;

  private static SampleCommune commune(long seed) {
    return new SampleCommune(seed, java.time.LocalDate.of(2026, 5, 4), DAYS, 100_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyKindIsInEverySeedAndInItsLines(long seed) {
    SampleTruth truth = commune(seed).truth();
    Set<String> attacks = new TreeSet<>();
    truth
        .attacks()
        .forEach(attack -> attacks.add(attack.kind().replaceAll("stuffing_.*", "stuffing")));
    assertThat(attacks)
        .containsExactly(
            "admin_new_address",
            "credential_stuffing",
            "horizontal_scan",
            "kerberos_user_enumeration",
            "lockout_series",
            "mass_upload",
            "new_privileged_account",
            "path_traversal",
            "scan_from_inside",
            "silent_source",
            "sql_injection",
            "ssh_brute_force_fast",
            "ssh_brute_force_slow",
            "ssh_brute_force_success",
            "ssh_user_enumeration",
            "vertical_scan",
            "web_probing",
            "windows_password_spraying",
            "wordpress_login");
    assertThat(truth.benign()).hasSize(14);
    whatIsNamedIsInTheLinesOfItsInterval(commune(seed), truth);
  }

  private static void whatIsNamedIsInTheLinesOfItsInterval(
      SampleCommune commune, SampleTruth truth) {
    List<Happening> all = new ArrayList<>(truth.attacks());
    all.addAll(truth.benign());
    List<Set<String>> missing = new ArrayList<>();
    all.forEach(happening -> missing.add(named(happening)));
    for (SampleStream lines = commune.lines(); lines.hasNext(); ) {
      SampleLine line = lines.next();
      for (int i = 0; i < all.size(); i++) {
        if (!missing.get(i).isEmpty() && isDuring(line.at(), all.get(i))) {
          missing.get(i).removeIf(line.text()::contains);
        }
      }
    }
    for (int i = 0; i < all.size(); i++) {
      assertThat(missing.get(i)).as(all.get(i).kind()).isEmpty();
    }
  }

  @Test
  void aSilentSourceSaysNothingInItsInterval() {
    Happening silence =
        commune(1).truth().attacks().stream()
            .filter(attack -> attack.kind().equals("silent_source"))
            .findAny()
            .orElseThrow();
    String source = silence.hosts().get(0);
    long before = 0;
    long during = 0;
    for (SampleStream lines = commune(1).lines(); lines.hasNext(); ) {
      SampleLine line = lines.next();
      if (line.sourceId().equals(source)) {
        before += line.at().isBefore(silence.start()) ? 1 : 0;
        during += !line.at().isBefore(silence.start()) && line.at().isBefore(silence.end()) ? 1 : 0;
      }
    }
    assertThat(during).isZero();
    assertThat(before).isPositive();
  }

  @Test
  void addressesOfAttacksAreNotThoseOfTheBackground() {
    SampleTruth truth = commune(2).truth();
    truth.attacks().forEach(attack -> assertThat(attack.sources()).noneMatch(truth::isBackground));
    assertThat(truth.isBackground("198.18.127.4")).isTrue();
    assertThat(truth.isBackground("198.18.128.4")).isFalse();
    assertThat(truth.isBackground("198.19.1.4")).isFalse();
    assertThat(truth.isBackground("2001:db8::1")).isFalse();
  }

  @Test
  void theTruthFileIsJsonWithASentenceInBothLanguages() throws Exception {
    JsonNode json = new ObjectMapper().readTree(commune(1).truth().toJson());
    assertThat(json.get("seed").asLong()).isEqualTo(1);
    for (String list : List.of("attacks", "benign")) {
      for (JsonNode happening : json.get(list)) {
        assertThat(happening.get("fr").asText()).isNotBlank();
        assertThat(happening.get("en").asText()).isNotBlank();
        Instant.parse(happening.get("start").asText());
        Instant.parse(happening.get("end").asText());
      }
    }
  }

  private static Set<String> named(Happening happening) {
    Set<String> named = new HashSet<>(happening.sources());
    named.addAll(happening.users());
    return named;
  }

  private static boolean isDuring(Instant at, Happening happening) {
    return !at.isBefore(happening.start()) && !at.isAfter(happening.end());
  }
}
