package fr.beffroi.compliance.plan;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which template does a commune's bordereau follow? The file of its département in its own folder
 * ({@code 62.yml}), else {@code default.yml} there, else the one that comes with Beffroi, which
 * knows of no département what nobody has verified.
 */
public final class DepartmentTemplates {
  private static final String DEFAULT = "default.yml";
  private static final Set<String> KEYS = Set.of("archives", "address", "originals", "columns");

  private DepartmentTemplates() {}

  /**
   * The template.
   *
   * @param folder of the commune's own; need not exist
   * @param departement {@code 62}, {@code 2A}, {@code 974}
   * @throws RuleException with the place, where the file is broken
   */
  public static DepartmentTemplate find(Path folder, String departement) throws RuleException {
    if (!departement.matches("[0-9][0-9AB][0-9]?")) {
      throw new IllegalArgumentException("a département has two or three digits, or 2A or 2B");
    }
    for (String name : new String[] {departement + ".yml", DEFAULT}) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return read(Yaml.read(file), file.toString());
      }
    }
    return shipped();
  }

  /** The one that comes with Beffroi. */
  public static DepartmentTemplate shipped() throws RuleException {
    try (InputStream in = DepartmentTemplates.class.getResourceAsStream(DEFAULT)) {
      if (in == null) {
        throw new IllegalStateException("the shipped template is missing: reinstall Beffroi");
      }
      return read(DEFAULT, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the shipped template cannot be read: reinstall", e);
    }
  }

  static DepartmentTemplate read(String file, String text) throws RuleException {
    return read(Yaml.read(file, text), file);
  }

  private static DepartmentTemplate read(List<YamlNode> documents, String file)
      throws RuleException {
    YamlMap map = PlanFiles.only(file, documents);
    YamlKeys.refuseOthers(map, KEYS);
    String originals = map.text("originals");
    try {
      return new DepartmentTemplate(
          map.required("archives"),
          YamlKeys.texts(map, "address"),
          originals == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(originals)),
          YamlKeys.texts(map, "columns"));
    } catch (IllegalArgumentException e) {
      throw new RuleException(
          map.at(),
          "modèle de bordereau : de 1 à 9 originaux, et au plus 6 colonnes de plus",
          "bordereau template: 1 to 9 originals, and at most 6 columns more");
    }
  }
}
