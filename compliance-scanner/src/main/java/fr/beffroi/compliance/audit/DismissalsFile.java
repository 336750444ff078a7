package fr.beffroi.compliance.audit;

import fr.beffroi.ingest.archive.WholeFile;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which columns has somebody looked at and dismissed, in {@code dismissals.yml}?
 *
 * @param dismissals those of the past too: what no longer holds is shown as such
 * @param problems what was refused; a refused dismissal dismisses nothing
 */
public record DismissalsFile(List<Dismissal> dismissals, List<Problem> problems) {
  private static final Set<String> KEYS =
      Set.of("store", "table", "column", "kind", "author", "reason", "on", "until");
  private static final String KEY = "dismissals";

  public DismissalsFile {
    dismissals = List.copyOf(dismissals);
    problems = List.copyOf(problems);
  }

  /** Reads the file; none at all is no problem. */
  public static DismissalsFile read(Path file) {
    if (Files.notExists(file)) {
      return new DismissalsFile(List.of(), List.of());
    }
    try {
      return of(Yaml.read(file));
    } catch (RuleException e) {
      return new DismissalsFile(List.of(), List.of(e.problem()));
    }
  }

  /**
   * Adds one at the end. What is there stays as it is, comments too; the file is made, readable by
   * its owner only, where there is none.
   *
   * @param locale of the comment at the head of a new file
   * @throws RuleException where it cannot be added without touching what is there
   */
  public static void append(Path file, Dismissal dismissal, Locale locale)
      throws IOException, RuleException {
    String before = Files.exists(file) ? Files.readString(file) : head(locale);
    String text = before.endsWith("\n") ? before : before + "\n";
    List<YamlNode> documents = Yaml.read(file.toString(), text);
    String after = text + item(dismissal, indent(documents));
    List<Dismissal> expected = new ArrayList<>(of(documents).dismissals());
    expected.add(dismissal);
    if (!isRead(file, after, expected)) {
      throw new RuleException(
          Location.of(file.toString()),
          "rien n'a été ajouté : mettez '" + KEY + ":' à la fin du fichier, un élément par ligne",
          "nothing was added: put '" + KEY + ":' at the end of the file, one item a line");
    }
    WholeFile.write(file, after);
  }

  private static boolean isRead(Path file, String text, List<Dismissal> expected) {
    try {
      return of(Yaml.read(file.toString(), text)).dismissals().equals(expected);
    } catch (RuleException e) {
      return false;
    }
  }

  private static DismissalsFile of(List<YamlNode> documents) throws RuleException {
    List<Dismissal> dismissals = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (YamlNode document : documents) {
      YamlMap map = YamlKeys.map(document);
      YamlKeys.refuseOthers(map, Set.of(KEY));
      for (YamlMap written : YamlKeys.maps(map, KEY)) {
        try {
          dismissals.add(dismissal(written));
        } catch (RuleException e) {
          problems.add(e.problem());
        }
      }
    }
    return new DismissalsFile(dismissals, problems);
  }

  private static Dismissal dismissal(YamlMap map) throws RuleException {
    YamlKeys.refuseOthers(map, KEYS);
    LocalDate on = YamlKeys.requiredDate(map, "on");
    LocalDate until = YamlKeys.requiredDate(map, "until");
    if (until.isBefore(on)) {
      throw new RuleException(
          map.at("until"),
          "cette décision prend fin avant de commencer : corrigez l'une des deux dates",
          "this dismissal ends before it begins: correct one of the dates");
    }
    return new Dismissal(
        map.required("store"),
        map.required("table"),
        map.required("column"),
        map.required("kind"),
        map.required("author"),
        map.required("reason"),
        on,
        until);
  }

  private static String item(Dismissal dismissal, String indent) {
    return Stream.of(
            "store: " + YamlText.of(dismissal.store()),
            "table: " + YamlText.of(dismissal.table()),
            "column: " + YamlText.of(dismissal.column()),
            "kind: " + YamlText.of(dismissal.kind()),
            "author: " + YamlText.of(dismissal.author()),
            "reason: " + YamlText.of(dismissal.reason()),
            "on: " + dismissal.on(),
            "until: " + dismissal.until())
        .collect(Collectors.joining("\n" + indent + "  ", indent + "- ", "\n"));
  }

  /** As far in as the items that are there. */
  private static String indent(List<YamlNode> documents) {
    for (YamlNode document : documents) {
      if (document instanceof YamlMap map && map.get(KEY) instanceof YamlList list) {
        return " ".repeat(Math.max(0, list.at().column() - 1));
      }
    }
    return "  ";
  }

  private static String head(Locale locale) {
    return locale.getLanguage().equals("fr")
        ? "# Colonnes que quelqu'un a regardées et écartées. Chaque décision a un auteur, une raison"
            + " et une fin.\n"
            + KEY
            + ":\n"
        : "# Columns that somebody looked at and dismissed. Each has an author, a reason and an"
            + " end.\n"
            + KEY
            + ":\n";
  }
}
