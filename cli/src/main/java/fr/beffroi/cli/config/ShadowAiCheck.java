package fr.beffroi.cli.config;

import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Are uses of artificial intelligence looked at, as the configuration asks, and what is missing?
 */
public final class ShadowAiCheck {
  private final Configuration configuration;
  private final Clock clock;

  public ShadowAiCheck(Configuration configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  public List<Diagnosis> run() {
    Configuration.ShadowAi settings = configuration.shadowAi();
    LocalDate today = LocalDate.ofInstant(clock.instant(), configuration.commune().zone());
    ShadowAiGate gate = ShadowAiGate.of(settings, today);
    Problem problem = gate.problem();
    if (problem != null) {
      return List.of(Diagnosis.warning("doctor.shadow-ai.broken", problem.at(), said(problem)));
    }
    if (!gate.missing().isEmpty()) {
      return List.of(
          Diagnosis.warning("doctor.shadow-ai.closed", gate.titles(), settings.conformity()));
    }
    if (gate.reach() == null) {
      return List.of();
    }
    String reach = gate.reach().name().toLowerCase(Locale.ROOT);
    return List.of(Diagnosis.ok("doctor.shadow-ai." + reach, settings.servers().size()));
  }

  private static Bilingual said(Problem problem) {
    return new Bilingual(problem.message(Locale.FRENCH), problem.message(Locale.ENGLISH));
  }
}
