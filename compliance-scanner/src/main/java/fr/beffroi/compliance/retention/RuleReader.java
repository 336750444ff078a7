package fr.beffroi.compliance.retention;

import fr.beffroi.compliance.retention.RetentionPeriod.Counting;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rule does a document write? Everything is checked here, where its place is known. */
final class RuleReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "activity",
          "category",
          "kind",
          "trigger",
          "trigger_title",
          "counting",
          "active_max",
          "active_min",
          "intermediate",
          "final_disposition",
          "final_disposition_status",
          "visa",
          "sources",
          "status",
          "exceptions");

  private final RuleFile file;

  RuleReader(RuleFile file) {
    this.file = file;
  }

  RetentionRule read(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    RuleHeader header =
        new RuleHeader(
            Keys.word(map, "id"),
            YamlKeys.words(map, "title"),
            Keys.word(map, "activity"),
            Keys.word(map, "category"));
    RuleKind kind = map.has("kind") ? YamlKeys.oneOf(map, "kind", RuleKind.class) : RuleKind.PERIOD;
    Status status = YamlKeys.oneOf(map, "status", Status.class, Status::name);
    return new RetentionRule(
        map.at("id"),
        file.origin(),
        header,
        kind,
        trigger(map),
        administrativeTrigger(map),
        clocks(map, kind),
        minimum(map),
        EndReader.read(map, status),
        SourceReader.read(map, status),
        status,
        exceptions(map),
        null);
  }

  private static Trigger trigger(YamlMap map) throws RuleException {
    return new Trigger(Keys.word(map, "trigger"), YamlKeys.words(map, "trigger_title"));
  }

  /** A clock with a trigger of its own says it in words too. */
  private static Trigger administrativeTrigger(YamlMap map) throws RuleException {
    return map.get("intermediate") instanceof YamlMap own && own.has("trigger")
        ? trigger(own)
        : trigger(map);
  }

  private static TwoClocks clocks(YamlMap map, RuleKind kind) throws RuleException {
    Counting counting = ClockReader.counting(map, Counting.DAY_TO_DAY);
    ClockReader reader = new ClockReader(Keys.word(map, "trigger"), counting);
    Clock active = reader.read(map, "active_max");
    if (kind == RuleKind.FORBIDDEN && active instanceof Clock.None) {
      active = new Clock.AtOnce();
    }
    return clocks(map.at("active_max"), active, reader.read(map, "intermediate"));
  }

  static TwoClocks clocks(Location at, Clock active, Clock administrative) throws RuleException {
    try {
      return new TwoClocks(active, administrative);
    } catch (IllegalArgumentException e) {
      throw new RuleException(
          at,
          "la durée active dépasse la DUA, comptée du même jour : corrigez l'une des deux",
          "the active period is longer than the DUA counted from the same day: correct one");
    }
  }

  private static @Nullable Minimum minimum(YamlMap map) throws RuleException {
    if (!map.has("active_min")) {
      return null;
    }
    YamlMap minimum = map.map("active_min");
    if (minimum == null) {
      throw map.missing("active_min");
    }
    YamlKeys.refuseOthers(minimum, Set.of("period", "force"));
    return new Minimum(
        Keys.period(minimum.at("period"), minimum.required("period")),
        YamlKeys.oneOf(minimum, "force", Minimum.Force.class));
  }

  private static List<Bilingual> exceptions(YamlMap map) throws RuleException {
    List<Bilingual> exceptions = new ArrayList<>();
    for (YamlMap exception : YamlKeys.maps(map, "exceptions")) {
      exceptions.add(YamlKeys.words(exception));
    }
    return exceptions;
  }
}
