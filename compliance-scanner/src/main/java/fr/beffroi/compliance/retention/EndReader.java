package fr.beffroi.compliance.retention;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which end does a rule write: what comes after, and who must agree? */
final class EndReader {
  private static final Set<String> VISA_KEYS = Set.of("mode", "reference");

  private EndReader() {}

  static End read(YamlMap map, Status ofRule) throws RuleException {
    FinalDisposition disposition = disposition(map);
    Status status =
        map.has("final_disposition_status")
            ? YamlKeys.oneOf(map, "final_disposition_status", Status.class, Status::name)
            : ofRule;
    return new End(disposition, visa(map), status);
  }

  static FinalDisposition disposition(YamlMap map) throws RuleException {
    return YamlKeys.oneOf(map, "final_disposition", FinalDisposition.class, FinalDisposition::code);
  }

  /** {@code visa: requis}, or a mapping of a mode and its reference. */
  static Visa visa(YamlMap map) throws RuleException {
    YamlNode value = map.get("visa");
    if (value instanceof YamlMap visa) {
      YamlKeys.refuseOthers(visa, VISA_KEYS);
      return visa(visa, "mode", visa.text("reference"));
    }
    return visa(map, "visa", null);
  }

  private static Visa visa(YamlMap map, String key, @Nullable String reference)
      throws RuleException {
    Visa.Mode mode = YamlKeys.oneOf(map, key, Visa.Mode.class);
    if (mode.needsReference() && (reference == null || reference.isBlank())) {
      String name = mode.name().toLowerCase(Locale.ROOT);
      throw new RuleException(
          map.at(key),
          "'" + name + "' demande sa référence : écrivez visa: {mode: " + name + ", reference: …}",
          "'" + name + "' needs its reference: write visa: {mode: " + name + ", reference: …}");
    }
    return new Visa(mode, reference);
  }
}
