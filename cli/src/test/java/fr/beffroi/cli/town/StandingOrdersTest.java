package fr.beffroi.cli.town;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.config.BehaviourSettings;
import fr.beffroi.cli.config.Commune;
import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.NeverAlert;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Entity;
import fr.beffroi.detection.store.DecisionLog;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingOrdersTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private String file = "/etc/beffroi/beffroi.yml";

  private final Kept log = new Kept();

  @Test
  void whatTheListNamesIsDecidedOnce() throws Exception {
    apply(scanner("pays for it", null));
    apply(scanner("pays for it", null));
    assertThat(log.all)
        .singleElement()
        .satisfies(
            decision -> {
              assertThat(decision.kind()).isEqualTo(Decision.Kind.NEVER_ALERT);
              assertThat(decision.author()).isEqualTo("configuration");
              assertThat(decision.reason()).isEqualTo("dsi: pays for it");
              assertThat(decision.target())
                  .isEqualTo(
                      Decision.Target.entity(new Entity(Entity.Kind.ADDRESS, "192.0.2.0/24")));
              assertThat(decision.expires()).isNull();
            });
  }

  @Test
  void whatItNamesNoMoreIsTakenBackOnceAndMayComeBack() throws Exception {
    apply(scanner("pays for it", null));
    apply();
    apply();
    apply(scanner("pays for it", null));
    assertThat(log.all)
        .extracting(Decision::kind)
        .containsExactly(
            Decision.Kind.NEVER_ALERT, Decision.Kind.UNSILENCE, Decision.Kind.NEVER_ALERT);
  }

  @Test
  void anotherReasonOrAnotherLastDayIsDecidedAnew() throws Exception {
    apply(scanner("pays for it", null));
    apply(scanner("still pays for it", null));
    apply(scanner("still pays for it", LocalDate.of(2026, 12, 31)));
    apply(scanner("still pays for it", LocalDate.of(2026, 12, 31)));
    assertThat(log.all).hasSize(3);
    assertThat(log.all.get(2).expires()).isEqualTo(Instant.parse("2026-12-31T23:00:00Z"));
  }

  @Test
  void anEntryWhoseLastDayHasPassedIsTakenBackAndStopsNothing() throws Exception {
    apply(scanner("pays for it", LocalDate.of(2026, 11, 22)));
    apply(scanner("pays for it", LocalDate.of(2026, 11, 21)));
    assertThat(log.all)
        .extracting(Decision::kind)
        .containsExactly(Decision.Kind.NEVER_ALERT, Decision.Kind.UNSILENCE);
  }

  @Test
  void aFileThatMovedDecidesNothingAnew() throws Exception {
    apply(scanner("pays for it", null));
    file = "/srv/beffroi.yml";
    apply(scanner("pays for it", null));
    assertThat(log.all).hasSize(1);
  }

  @Test
  void whoeverSilencesUnderTheNameOfTheConfigurationIsLeftAlone() throws Exception {
    assertThat(log.append(silence("configuration")).id()).isEqualTo(1);
    apply();
    assertThat(log.all).hasSize(1);
  }

  @Test
  void whatPeopleDecidedIsLeftAlone() throws Exception {
    assertThat(log.append(silence("agent")).id()).isEqualTo(1);
    apply();
    assertThat(log.all).hasSize(1);
  }

  private static Decision silence(String author) {
    return new Decision(
        0,
        "example",
        NOW,
        author,
        Decision.Kind.SILENCE,
        Decision.Target.rule("beffroi-x"),
        "known",
        null);
  }

  private void apply(NeverAlert... entries) throws Exception {
    StandingOrders.apply(configuration(List.of(entries)), log, NOW);
  }

  private static NeverAlert scanner(String reason, @Nullable LocalDate until) {
    return new NeverAlert(NeverAlert.Kind.ADDRESS, "192.0.2.0/24", null, "dsi", reason, until);
  }

  private Configuration configuration(List<NeverAlert> entries) {
    return new Configuration(
        Path.of(file),
        new Commune("example", "Exemple", null, null, ZoneId.of("Europe/Paris")),
        "example",
        Path.of("/var/lib/beffroi"),
        Locale.FRENCH,
        List.of(),
        List.of(),
        Configuration.Archive.USUAL,
        null,
        entries,
        Configuration.ShadowAi.OFF,
        BehaviourSettings.OFF);
  }

  /** Decisions in memory. */
  private static final class Kept implements DecisionLog {
    private final List<Decision> all = new ArrayList<>();

    @Override
    public Decision append(Decision decision) {
      Decision numbered = decision.numbered(all.size() + 1L);
      all.add(numbered);
      return numbered;
    }

    @Override
    public List<Decision> after(long cursor, int most) {
      return all.stream().filter(decision -> decision.id() > cursor).limit(most).toList();
    }

    @Override
    public List<Decision> on(String incident) {
      return List.of();
    }
  }
}
