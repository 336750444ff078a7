package fr.beffroi.compliance.traffic;

import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * May uses be counted here at all? Only once {@code conformite.yml} says when the agents were
 * informed (GDPR, articles 13 and 14), when the social committee was consulted (Code général de la
 * fonction publique, L253-5) and when the impact of it was assessed (GDPR, article 35).
 *
 * @param commune as its papers name it; empty where nobody has said
 */
public record Conformity(String commune, Map<Requirement, LocalDate> done) {
  private static final Set<String> KEYS = Set.of("commune", "notice", "cst", "aipd", "disclosure");

  /** What must have been done, and under which keys is its day? */
  public enum Requirement {
    NOTICE(
        "notice",
        "informed_on",
        "l'information des agents (notice, informed_on)",
        "the notice to the agents (notice, informed_on)"),
    CST(
        "cst",
        "consulted_on",
        "la consultation du comité social territorial (cst, consulted_on)",
        "the consultation of the social committee (cst, consulted_on)"),
    AIPD(
        "aipd",
        "made_on",
        "l'analyse d'impact (aipd, made_on)",
        "the impact assessment (aipd, made_on)");

    private final String key;
    private final String day;
    private final String french;
    private final String english;

    Requirement(String key, String day, String french, String english) {
      this.key = key;
      this.day = day;
      this.french = french;
      this.english = english;
    }

    public Bilingual title() {
      return new Bilingual(french, english);
    }
  }

  public Conformity {
    done = Map.copyOf(done);
  }

  /**
   * Reads the file.
   *
   * @throws RuleException with the place, where it is not as the template
   */
  public static Conformity read(String file, String text) throws RuleException {
    List<YamlNode> documents = Yaml.read(file, text);
    YamlMap map =
        documents.isEmpty()
            ? new YamlMap(Location.of(file), List.of())
            : YamlKeys.map(documents.get(0));
    YamlKeys.refuseOthers(map, KEYS);
    Map<Requirement, LocalDate> done = new EnumMap<>(Requirement.class);
    for (Requirement requirement : Requirement.values()) {
      YamlMap part = map.map(requirement.key);
      if (part != null) {
        YamlKeys.refuseOthers(part, Set.of(requirement.day, "document"));
        LocalDate day = YamlKeys.date(part, requirement.day);
        if (day != null) {
          done.put(requirement, day);
        }
      }
    }
    return new Conformity(YamlKeys.text(map, "commune"), done);
  }

  /** What was not done by that day; counting may begin where that is nothing. */
  public List<Requirement> missing(LocalDate today) {
    List<Requirement> missing = new ArrayList<>();
    for (Requirement requirement : Requirement.values()) {
      LocalDate day = done.get(requirement);
      if (day == null || day.isAfter(today)) {
        missing.add(requirement);
      }
    }
    return missing;
  }
}
