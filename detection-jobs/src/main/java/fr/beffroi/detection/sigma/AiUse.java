package fr.beffroi.detection.sigma;

import fr.beffroi.detection.alert.Category;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Which rules see uses of artificial intelligence and ways past the logs, and may they name people?
 *
 * <p>An event that enrichment has tagged belongs to a second logsource beside its format's: {@code
 * {category: ai_use}} or {@code {category: ai_evasion}}, with {@code service} the role of its
 * source ({@code station}, {@code server}, {@code outside}). So one rule holds for proxy, firewall,
 * resolver and sensor, and an event without a tag is asked nothing more.
 *
 * <p>A rule about anything but servers groups by {@code source.service} and by nothing that tells a
 * person ({@link Grouping#namesNobody}), whoever wrote it; another is refused.
 */
final class AiUse {
  private static final String USE = "ai_use";
  private static final String EVASION = "ai_evasion";
  private static final String SERVER = "server";

  private AiUse() {}

  /** The second logsource of an event; null for one without a tag. */
  static @Nullable Logsource of(Event event) {
    String role = event.text(LlmTagger.ROLE);
    if (role == null) {
      return null;
    }
    return Logsource.of(event.get(LlmTagger.PROVIDER) == null ? EVASION : USE, null, role);
  }

  private static boolean isOurs(Logsource asked) {
    return USE.equalsIgnoreCase(asked.category()) || EVASION.equalsIgnoreCase(asked.category());
  }

  /** Whether what the rule matches may be what a person did. */
  static boolean isAboutPeople(Logsource asked) {
    return isOurs(asked) && !SERVER.equalsIgnoreCase(asked.service());
  }

  /**
   * Tags are read under their own logsource only: elsewhere an alert would name whom it is about.
   *
   * @throws RuleException where another rule reads one
   */
  static void check(Logsource asked, YamlMap detection) throws RuleException {
    if (!isOurs(asked)) {
      refuseTags(detection);
    }
  }

  private static void refuseTags(YamlNode node) throws RuleException {
    if (node instanceof YamlList list) {
      for (YamlNode item : list.items()) {
        refuseTags(item);
      }
    } else if (node instanceof YamlMap map) {
      for (YamlMap.Entry entry : map.entries()) {
        if (entry.name().startsWith("llm.") || entry.name().startsWith("evasion.")) {
          throw new RuleException(
              entry.key().at(),
              "'"
                  + entry.name()
                  + "' se lit sous logsource: {category: ai_use} ou {category: ai_evasion}",
              "'"
                  + entry.name()
                  + "' is read under logsource: {category: ai_use} or {category: ai_evasion}");
        }
        refuseTags(entry.value());
      }
    }
  }

  /**
   * Refuses a rule that would alert on a person.
   *
   * @param aboutPeople whether some rule that it looks at is
   */
  static void check(RuleHeader header, Grouping grouping, boolean aboutPeople)
      throws RuleException {
    boolean discreet = aboutPeople || header.guidance().category() == Category.SHADOW_AI;
    if (discreet && !grouping.namesNobody()) {
      throw new RuleException(
          header.at(),
          "une règle sur l'usage de l'IA ne désigne personne : écrivez group-by:"
              + " [source.service, llm.provider]",
          "a rule on the use of AI points at nobody: write group-by: [source.service,"
              + " llm.provider]");
    }
  }
}
