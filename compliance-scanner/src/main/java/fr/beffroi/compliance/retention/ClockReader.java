package fr.beffroi.compliance.retention;

import fr.beffroi.compliance.retention.RetentionPeriod.Counting;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.util.Set;

/**
 * Which clock does a key write? A period ({@code P5Y}), {@code until_trigger}, {@code
 * set_by_commune}, or a mapping of a period with a trigger or a counting of its own.
 */
record ClockReader(String trigger, Counting counting) {
  private static final Set<String> KEYS = Set.of("period", "trigger", "trigger_title", "counting");

  Clock read(YamlMap map, String key) throws RuleException {
    YamlNode value = map.get(key);
    if (value == null) {
      return new Clock.None();
    }
    if (value instanceof YamlMap own) {
      return own(own);
    }
    String text = map.required(key);
    return switch (text) {
      case "until_trigger" -> new Clock.UntilTrigger(trigger);
      case "set_by_commune" -> new Clock.SetByCommune();
      default -> runs(map, key);
    };
  }

  private Clock own(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    String itsTrigger = map.has("trigger") ? Keys.word(map, "trigger") : trigger;
    return new ClockReader(itsTrigger, counting(map, counting)).runs(map, "period");
  }

  private Clock runs(YamlMap map, String key) throws RuleException {
    return new Clock.Runs(
        new RetentionPeriod(Keys.period(map.at(key), map.required(key)), trigger, counting));
  }

  static Counting counting(YamlMap map, Counting otherwise) throws RuleException {
    return map.has("counting") ? YamlKeys.oneOf(map, "counting", Counting.class) : otherwise;
  }
}
