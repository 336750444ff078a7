package fr.beffroi.compliance.register;

import fr.beffroi.compliance.personaldata.Recognizer;
import fr.beffroi.compliance.personaldata.Recognizers;
import fr.beffroi.compliance.retention.Keys;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What does the commune's {@code register.yml} say? An activity that is broken is left out and said
 * so; of a whole one a table that is broken is. The others are read.
 */
public final class RegisterReader {
  private static final Set<String> ACTIVITY_KEYS =
      Set.of(
          "id",
          "name",
          "purpose",
          "legal_basis",
          "persons",
          "data",
          "allowed",
          "recipients",
          "transfers",
          "retention",
          "security",
          "tables");

  private final Map<String, Location> ids = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<ProcessingActivity> activities = new ArrayList<>();
  private Controller controller;

  private RegisterReader(String file) {
    this.controller = new Controller(file, "", "");
  }

  public static ReadRegister read(Path file) {
    return new RegisterReader(file.toString()).read(() -> Yaml.read(file));
  }

  /**
   * Reads a text.
   *
   * @param file its name in messages
   */
  public static ReadRegister read(String file, String text) {
    return new RegisterReader(file).read(() -> Yaml.read(file, text));
  }

  @FunctionalInterface
  private interface Documents {
    List<YamlNode> read() throws RuleException;
  }

  @FunctionalInterface
  private interface Reading {
    void run() throws RuleException;
  }

  private ReadRegister read(Documents documents) {
    attempt(
        () -> {
          for (YamlNode document : documents.read()) {
            YamlMap map = YamlKeys.map(document);
            attempt(() -> YamlKeys.refuseOthers(map, Set.of("controller", "activities")));
            attempt(() -> controller = controller(map));
            for (YamlMap activity : YamlKeys.maps(map, "activities")) {
              attempt(() -> activities.add(activity(activity)));
            }
          }
        });
    return new ReadRegister(new Register(controller, activities), problems);
  }

  private void attempt(Reading reading) {
    try {
      reading.run();
    } catch (RuleException e) {
      problems.add(e.problem());
    }
  }

  private static Controller controller(YamlMap map) throws RuleException {
    YamlMap controller = map.map("controller");
    if (controller == null) {
      throw map.missing("controller");
    }
    YamlKeys.refuseOthers(controller, Set.of("name", "representative", "dpo"));
    return new Controller(
        controller.required("name"),
        YamlKeys.text(controller, "representative"),
        YamlKeys.text(controller, "dpo"));
  }

  private ProcessingActivity activity(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, ACTIVITY_KEYS);
    return new ProcessingActivity(
        id(map),
        map.required("name"),
        YamlKeys.text(map, "purpose"),
        map.has("legal_basis")
            ? Optional.of(YamlKeys.oneOf(map, "legal_basis", LegalBasis.class))
            : Optional.empty(),
        YamlKeys.texts(map, "persons"),
        YamlKeys.texts(map, "data"),
        allowed(map),
        YamlKeys.texts(map, "recipients"),
        YamlKeys.text(map, "transfers"),
        YamlKeys.text(map, "retention"),
        YamlKeys.text(map, "security"),
        tables(map));
  }

  private String id(YamlMap map) throws RuleException {
    String id = Keys.word(map, "id");
    Location first = ids.putIfAbsent(id, map.at("id"));
    if (first != null) {
      throw new RuleException(
          map.at("id"),
          "'" + id + "' est déjà pris (" + first + ") : changez cet identifiant",
          "'" + id + "' is taken already (" + first + "): change this id");
    }
    return id;
  }

  private static List<String> allowed(YamlMap map) throws RuleException {
    List<String> kinds = Recognizers.all().stream().map(Recognizer::kind).toList();
    for (YamlScalar kind : map.scalars("allowed")) {
      if (!kinds.contains(kind.text())) {
        Bilingual meant = Nearest.question(kind.text(), kinds);
        String all = String.join(", ", kinds);
        throw new RuleException(
            kind.at(),
            "'" + kind.text() + "' n'est pas une nature de donnée : " + all + '.' + meant.french(),
            "'" + kind.text() + "' is no kind of data: " + all + '.' + meant.english());
      }
    }
    return YamlKeys.texts(map, "allowed");
  }

  private List<TableBinding> tables(YamlMap map) throws RuleException {
    List<TableBinding> tables = new ArrayList<>();
    for (YamlMap table : YamlKeys.maps(map, "tables")) {
      attempt(() -> tables.add(TableBindingReader.read(table)));
    }
    return tables;
  }
}
