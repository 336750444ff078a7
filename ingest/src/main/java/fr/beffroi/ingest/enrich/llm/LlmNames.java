package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How do people call the service whose id stands in a field? As its shipped file says, which alone
 * is read; one that is the commune's own, or is no longer shipped, by its id.
 */
public final class LlmNames {
  /** Of ids that are no file's; there is no end of them. */
  private static final int MOST = 10_000;

  private static final Map<String, Bilingual> KNOWN = new ConcurrentHashMap<>();

  private LlmNames() {}

  public static Bilingual of(String id) {
    Bilingual known = KNOWN.get(id);
    if (known != null) {
      return known;
    }
    Bilingual name = LlmProviderReader.isId(id) ? shipped(id) : asWritten(id);
    if (KNOWN.size() < MOST) {
      KNOWN.put(id, name);
    }
    return name;
  }

  private static Bilingual shipped(String id) {
    return RuleFiles.shippedFile(LlmCatalogue.AREA + '/' + id + ".yml")
        .map(file -> name(file, id))
        .orElseGet(() -> asWritten(id));
  }

  private static Bilingual name(RuleFile file, String id) {
    try {
      List<YamlNode> documents = Yaml.read(file.name(), file.text());
      return documents.isEmpty() ? asWritten(id) : LlmProviderReader.read(documents.get(0)).name();
    } catch (RuleException e) {
      // What is wrong in the catalogue is said where it is loaded.
      return asWritten(id);
    }
  }

  private static Bilingual asWritten(String id) {
    return new Bilingual(id, id);
  }
}
