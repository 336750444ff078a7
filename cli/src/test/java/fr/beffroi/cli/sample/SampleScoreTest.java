package fr.beffroi.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.sample.SampleScore.Verdict;
import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Does the score reward what helps and count what disturbs? */
final class SampleScoreTest {
  private static final Instant START = Instant.parse("2026-05-04T08:00:00Z");
  private static final Instant END = START.plusSeconds(600);

  private static final Happening BRUTE_FORCE =
      happening("ssh_brute_force_fast", "brute_force", "192.0.2.7", "root", false);
  private static final Happening SCANNER =
      happening("syndicate_scanner", "benign", "10.250.0.66", "", true);
  private static final Happening TYPING =
      happening("typing_errors", "benign", "10.20.1.30", "mdupre", false);
  private static final SampleTruth TRUTH =
      new SampleTruth(
          1,
          LocalDate.of(2026, 5, 1),
          10,
          List.of(BRUTE_FORCE),
          List.of(SCANNER, TYPING),
          List.of());

  private static Happening happening(
      String kind, String category, String ip, String user, boolean tolerated) {
    List<String> acceptable = category.equals("benign") ? List.of() : List.of(category);
    List<String> users = user.isEmpty() ? List.of() : List.of(user);
    return new Happening(
        kind,
        category,
        acceptable,
        START,
        END,
        List.of(ip),
        users,
        List.of("web01"),
        9,
        tolerated,
        "…",
        "…");
  }

  private static SampleAlert alert(
      String category, @Nullable String ip, @Nullable String user, @Nullable String host) {
    return new SampleAlert(category, ip, user, host, START.plusSeconds(60), END);
  }

  private static @Nullable String machineOf(
      Category category, @Nullable String host, String source) {
    Alert alert =
        new Alert(
            "1",
            new Alert.Rule("r", "r", Level.HIGH, category),
            "saint-exemple",
            START,
            START,
            END,
            15,
            null,
            null,
            host,
            "stormshield",
            Map.of("log.source", source),
            new Alert.Traits(false, false, false),
            List.of(),
            List.of(),
            new Bilingual("…", "…"),
            List.of(),
            true);
    return SampleAlert.of(alert).hostName();
  }

  @Test
  void anAlertOfASourceIsAboutTheMachineThatItsLinesName() {
    String firewall = "syslog-udp:514/fw-mairie";
    String web = "file:/var/log/hosts/web01/nginx/access.log";
    assertThat(machineOf(Category.CREDENTIAL_STUFFING, "fw-mairie", firewall))
        .isEqualTo("fw-mairie");
    assertThat(machineOf(Category.CREDENTIAL_STUFFING, null, web)).isEqualTo("web01");
    assertThat(machineOf(Category.SILENT_SOURCE, null, web)).isEqualTo(web);
  }

  private static Verdict verdict(SampleAlert alert) {
    return SampleScore.of(TRUTH, List.of(alert)).verdicts().get(0).verdict();
  }

  @Test
  void anAlertOfTheRightCategoryAndAddressFindsTheAttack() {
    SampleScore score =
        SampleScore.of(TRUTH, List.of(alert("brute_force", "192.0.2.7", null, null)));
    assertThat(score.found()).containsExactly(BRUTE_FORCE);
    assertThat(score.recall()).isEqualTo(1);
    assertThat(score.byCategory().get("brute_force").precision()).isEqualTo(1);
  }

  @Test
  void anAlertOnTheSameMachineFromAnotherAddressFindsNothing() {
    SampleScore score =
        SampleScore.of(TRUTH, List.of(alert("brute_force", "192.0.2.8", "root", "web01")));
    assertThat(score.missed()).containsExactly(BRUTE_FORCE);
    assertThat(score.falseAlertsADay()).isEqualTo(0.1);
    assertThat(score.byCategory().get("brute_force"))
        .isEqualTo(new SampleScore.Category(1, 0, 0, 1));
  }

  @Test
  void withoutAnAddressTheAccountAndThenTheMachineDecides() {
    assertThat(verdict(alert("brute_force", null, "ROOT", null))).isEqualTo(Verdict.RIGHT);
    assertThat(verdict(alert("brute_force", null, null, "web01.example.org")))
        .isEqualTo(Verdict.RIGHT);
    assertThat(verdict(alert("brute_force", null, "other", "web01"))).isEqualTo(Verdict.FALSE);
  }

  @Test
  void anotherCategoryAboutAnAttackIsRelatedAndNoFind() {
    SampleScore score = SampleScore.of(TRUTH, List.of(alert("scan", "192.0.2.7", null, null)));
    assertThat(score.count(Verdict.RELATED)).isEqualTo(1);
    assertThat(score.found()).isEmpty();
    assertThat(score.falseAlertsADay()).isZero();
  }

  @Test
  void anAlertBeforeTheAttackIsFalse() {
    Instant yesterday = START.minusSeconds(86_400);
    assertThat(
            verdict(new SampleAlert("brute_force", "192.0.2.7", null, null, yesterday, yesterday)))
        .isEqualTo(Verdict.FALSE);
  }

  @Test
  void automataAreCountedApart() {
    assertThat(verdict(alert("brute_force", "198.18.3.4", null, "web01")))
        .isEqualTo(Verdict.BACKGROUND);
  }

  @Test
  void aLookAlikeIsFalseUnlessOnlyPeopleKnow() {
    assertThat(verdict(alert("brute_force", "10.20.1.30", "mdupre", null)))
        .isEqualTo(Verdict.FALSE);
    assertThat(verdict(alert("scan", "10.250.0.66", null, null))).isEqualTo(Verdict.TOLERATED);
  }
}
