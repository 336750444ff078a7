package fr.beffroi.cli.town;

import fr.beffroi.cli.config.BehaviourSettings;
import fr.beffroi.cli.config.Configuration;
import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.SchoolHolidays;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.flink.BehaviourSource;
import fr.beffroi.detection.flink.BehaviourWatch;
import fr.beffroi.detection.job.Behaviour;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.rules.RuleFiles;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How does a commune's watch judge behaviour, by what its configuration says? */
public final class TownBehaviour {
  private TownBehaviour() {}

  /** By the models of its folder; null where behaviour is switched off. */
  static @Nullable Behaviour ofConfiguration(Configuration configuration, BehaviourWatch watch) {
    BehaviourSettings settings = configuration.behaviour();
    return settings.enabled()
        ? new Behaviour(
            BehaviourSource.of(rules(configuration.rules())),
            calendar(settings, configuration.commune().zone(), configuration.rules()),
            configuration.modelsFolder(),
            new Budget(settings.budget()),
            Networks.of(configuration.inside()),
            watch)
        : null;
  }

  /** Its days: public holidays of its zone, its schools' holidays, its council's evenings. */
  public static TownCalendar calendar(
      BehaviourSettings settings, ZoneId zone, @Nullable Path ownRules) {
    String schools = settings.schoolZone();
    List<SchoolHolidays.Holiday> holidays =
        schools == null ? List.of() : SchoolHolidays.load(rules(ownRules)).of(schools);
    return new TownCalendar(zone, holidays, settings.council());
  }

  /** The behaviour rules in force, and the calendar beside them. */
  private static RuleFiles rules(@Nullable Path own) {
    return RuleFiles.inForce(BehaviourRules.AREA, own);
  }
}
