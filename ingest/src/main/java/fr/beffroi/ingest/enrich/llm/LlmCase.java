package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which names must be a provider's, and which must be nobody's? One case of the {@code .test.yml}
 * beside it.
 *
 * @param category what it does under these names; null where they must be of no service at all
 */
public record LlmCase(
    String name,
    List<YamlScalar> domains,
    List<YamlScalar> agents,
    @Nullable LlmCategory category,
    boolean automatic,
    Location at) {
  private static final Set<String> KEYS = Set.of("name", "domains", "agents", "expect");
  private static final String NONE = "none";

  public LlmCase {
    domains = List.copyOf(domains);
    agents = List.copyOf(agents);
  }

  /** The cases of a test file. */
  public static List<LlmCase> read(RuleFile file) throws RuleException {
    List<LlmCase> cases = new ArrayList<>();
    for (YamlNode document : Yaml.read(file.name(), file.text())) {
      YamlMap map = YamlKeys.map(document);
      YamlKeys.refuseOthers(map, Set.of("cases"));
      for (YamlMap one : YamlKeys.maps(map, "cases")) {
        cases.add(read(one));
      }
    }
    return cases;
  }

  private static LlmCase read(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    List<YamlScalar> domains = map.scalars("domains");
    List<YamlScalar> agents = map.scalars("agents");
    if (domains.isEmpty() && agents.isEmpty()) {
      throw map.missing("domains");
    }
    String name = map.required("name");
    if (map.get("expect") instanceof YamlScalar scalar && scalar.text().equals(NONE)) {
      return new LlmCase(name, domains, agents, null, false, map.at());
    }
    YamlMap expect = map.map("expect");
    if (expect == null) {
      throw map.missing("expect");
    }
    YamlKeys.refuseOthers(expect, Set.of("category", "automatic"));
    LlmCategory category =
        LlmProviderReader.category(expect.at("category"), expect.required("category"));
    boolean automatic = expect.get("automatic") instanceof YamlScalar scalar && scalar.isTrue();
    return new LlmCase(name, domains, agents, category, automatic, map.at());
  }

  public boolean expectsNone() {
    return category == null;
  }

  /** What is not as this case says, for the provider with that id. */
  public List<Problem> failures(LlmMatcher matcher, String provider) {
    List<Problem> failures = new ArrayList<>();
    for (YamlScalar domain : domains) {
      check(domain, matcher.ofDomain(domain.text()), provider, failures);
    }
    for (YamlScalar agent : agents) {
      check(agent, matcher.ofAgent(agent.text()), provider, failures);
    }
    return failures;
  }

  private void check(
      YamlScalar name, @Nullable LlmMatch match, String provider, List<Problem> failures) {
    String found = match == null || isElsewhere(match, provider) ? NONE : said(match);
    String expected =
        category == null ? NONE : provider + ", " + category.word() + (automatic ? ", auto" : "");
    if (!found.equals(expected)) {
      failures.add(
          Problem.error(
              name.at(),
              "'" + name.text() + "' donne « " + found + " » au lieu de « " + expected + " »",
              "'" + name.text() + "' gives '" + found + "' and not '" + expected + "'"));
    }
  }

  /**
   * That a name says what it serves makes it none of this provider's, nor of any that is listed.
   */
  private static boolean isElsewhere(LlmMatch match, String provider) {
    return match.guessed() && !match.provider().id().equals(provider);
  }

  private static String said(LlmMatch match) {
    return match.provider().id()
        + ", "
        + match.category().word()
        + (match.automatic() ? ", auto" : "");
  }
}
