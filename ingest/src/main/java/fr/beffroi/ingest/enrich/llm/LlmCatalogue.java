package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which services of artificial intelligence do we know? Those of {@code rules/llm} that come with
 * Beffroi, and those of the commune's own folder, of which one with the {@code id} of a shipped one
 * takes its place.
 */
public final class LlmCatalogue {
  /** The folder of these files among the rules. */
  public static final String AREA = "llm";

  private final SortedMap<String, LlmProvider> providers;
  private final List<Problem> problems;

  private LlmCatalogue(SortedMap<String, LlmProvider> providers, List<Problem> problems) {
    this.providers = Collections.unmodifiableSortedMap(providers);
    this.problems = List.copyOf(problems);
  }

  /** What stands in one file. */
  private record FileRead(
      boolean shipped, List<LlmProvider> providers, @Nullable Problem problem) {}

  /** Reads every provider; a broken file is a problem, and stops no other. */
  public static LlmCatalogue load(RuleFiles files) {
    SortedMap<String, LlmProvider> shipped = new TreeMap<>();
    SortedMap<String, LlmProvider> own = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    // Thousands of files, each on its own: with every core, and in their order.
    for (FileRead file : files.in(AREA).parallelStream().map(LlmCatalogue::read).toList()) {
      for (LlmProvider provider : file.providers) {
        LlmProvider first = (file.shipped ? shipped : own).putIfAbsent(provider.id(), provider);
        if (first != null) {
          problems.add(twice(provider.at(), provider.id(), first.at()));
        }
      }
      if (file.problem != null) {
        problems.add(file.problem);
      }
    }
    shipped.putAll(own);
    return new LlmCatalogue(shipped, problems);
  }

  private static FileRead read(RuleFile file) {
    boolean isShipped = file.origin().equals(RuleFile.SHIPPED);
    List<LlmProvider> providers = new ArrayList<>();
    try {
      for (YamlNode document : Yaml.read(file.name(), file.text())) {
        providers.add(LlmProviderReader.read(document));
      }
      return new FileRead(isShipped, providers, null);
    } catch (RuleException e) {
      return new FileRead(isShipped, providers, e.problem());
    }
  }

  public Collection<LlmProvider> providers() {
    return providers.values();
  }

  /** Every {@code id}, in order. */
  public Collection<String> ids() {
    return providers.keySet();
  }

  public @Nullable LlmProvider provider(String id) {
    return providers.get(id);
  }

  /** What could not be read. */
  public List<Problem> problems() {
    return problems;
  }

  private static Problem twice(Location at, String id, Location first) {
    return Problem.error(
        at,
        "'" + id + "' est déjà pris (" + first + ") : changez cet identifiant",
        "'" + id + "' is taken already (" + first + "): change this id");
  }
}
