package fr.beffroi.compliance.register.imported;

import fr.beffroi.compliance.personaldata.Words;
import fr.beffroi.compliance.register.imported.ActivityNotes.Field;
import fr.beffroi.compliance.register.imported.CnilLabels.Topic;
import fr.beffroi.rules.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What does one « fiche » of the CNIL's model say? A label stands left of its values, or above them
 * as the title of a section whose rows they are.
 */
final class CnilSheet {
  private static final Map<Topic, Field> FIELDS =
      Map.of(
          Topic.NAME, Field.NAME,
          Topic.PURPOSE, Field.PURPOSE,
          Topic.LEGAL_BASIS, Field.LEGAL_BASIS,
          Topic.PERSONS, Field.PERSONS,
          Topic.DATA, Field.DATA,
          Topic.SENSITIVE, Field.DATA,
          Topic.RETENTION, Field.RETENTION,
          Topic.RECIPIENTS, Field.RECIPIENTS,
          Topic.TRANSFERS, Field.TRANSFERS,
          Topic.SECURITY, Field.SECURITY);

  /** Topics in whose sections a row's label says what its values are about. */
  private static final Set<Topic> NAMED_ROWS = EnumSet.of(Topic.DATA, Topic.SENSITIVE);

  /** First words of titles that stand above the columns of a section. */
  private static final Set<String> TITLES =
      Set.of("description", "precisions", "type", "pays", "details", "lien", "liens", "garanties");

  private static final Set<Topic> PEOPLE =
      EnumSet.of(Topic.CONTROLLER, Topic.DPO, Topic.REPRESENTATIVE);

  private final Sheet sheet;
  private final ActivityNotes notes = new ActivityNotes();
  private final Map<Topic, List<String>> people = new HashMap<>();
  private final Set<Topic> seen = EnumSet.noneOf(Topic.class);
  private final List<Problem> problems = new ArrayList<>();
  private Optional<Topic> section = Optional.empty();
  private final List<String> listed = new ArrayList<>();
  private int delayColumn = -1;
  private boolean list;

  private CnilSheet(Sheet sheet) {
    this.sheet = sheet;
  }

  static CnilSheet read(Sheet sheet) {
    CnilSheet read = new CnilSheet(sheet);
    for (int row = 0; row < sheet.rows().size(); row++) {
      read.row(row);
    }
    return read;
  }

  /** Whether it is a fiche at all: the article's main topics are there. */
  boolean isActivity() {
    return seen.contains(Topic.PURPOSE)
        && (seen.contains(Topic.DATA) || seen.contains(Topic.PERSONS));
  }

  ActivityNotes notes() {
    return notes;
  }

  /** Who is the controller, its representative, or the DPO; empty where nobody is named. */
  String person(Topic topic) {
    return String.join(", ", people.getOrDefault(topic, List.of()));
  }

  /** The names of processings, where the sheet lists several. */
  List<String> listed() {
    return List.copyOf(listed);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void row(int number) {
    List<String> row = sheet.rows().get(number);
    int first = firstFilled(row, 0);
    if (first < 0) {
      return;
    }
    Optional<Topic> topic = CnilLabels.topic(row.get(first));
    int second = firstFilled(row, first + 1);
    if (topic.isPresent() && !isOfSection(topic.get(), row, second)) {
      topic(topic.get(), row, second);
    } else if (section.isPresent()) {
      inSection(section.get(), row, first, second);
    } else if (second >= 0) {
      problems.add(
          Problem.warning(
              sheet.at(number, first),
              "« " + row.get(first) + " » n'a pas été compris : reportez-le à la main",
              "'" + row.get(first) + "' was not understood: copy it by hand"));
    }
  }

  /**
   * Whether what looks like a topic is a row of the section that is open: under « Responsable du
   * traitement » a « Nom » is that of the person, under « Catégories de données » « Données de
   * connexion » is one of these.
   */
  private boolean isOfSection(Topic topic, List<String> row, int second) {
    if (section.isEmpty() || second < 0 || isHeadings(row, second)) {
      return false;
    }
    boolean person = topic == Topic.NAME && PEOPLE.contains(section.get());
    return person || (NAMED_ROWS.contains(topic) && NAMED_ROWS.contains(section.get()));
  }

  private void topic(Topic topic, List<String> row, int second) {
    seen.add(topic);
    section = Optional.of(topic);
    delayColumn = delayColumn(row, second);
    boolean titles = second >= 0 && (delayColumn >= 0 || isHeadings(row, second));
    list = topic == Topic.NAME && titles;
    if (second >= 0 && !titles) {
      values(topic, row, second);
    }
  }

  private void inSection(Topic topic, List<String> row, int first, int second) {
    if (PEOPLE.contains(topic)) {
      person(topic, row, first, second);
    } else if (NAMED_ROWS.contains(topic)) {
      data(row, first, second);
    } else if (list) {
      listed.add(row.get(first));
    } else if (FIELDS.containsKey(topic)) {
      values(topic, row, second < 0 ? first : second);
    }
  }

  private void person(Topic topic, List<String> row, int first, int second) {
    boolean named = Words.of(row.get(first)).contains("nom");
    if (second >= 0 && (named || row.get(second).contains("@"))) {
      person(topic, row.get(second));
    }
  }

  /** The first that is said of a person is the name; of the DPO the address is wanted too. */
  private void person(Topic topic, String value) {
    List<String> said = people.computeIfAbsent(topic, any -> new ArrayList<>());
    boolean address = topic == Topic.DPO && value.contains("@");
    if (isFilledIn(value) && (said.isEmpty() || address)) {
      said.add(value);
    }
  }

  /** A category counts where something is said of it: the model lists them all. */
  private void data(List<String> row, int first, int second) {
    if (second < 0 || Words.of(row.get(second)).equals(List.of("non"))) {
      return;
    }
    for (int column = second; column < row.size(); column++) {
      String value = row.get(column);
      if (isFilledIn(value) && column == delayColumn) {
        notes.add(Field.RETENTION, row.get(first) + " : " + value);
      } else if (isFilledIn(value)) {
        notes.add(Field.DATA, row.get(first) + " : " + value);
      }
    }
  }

  private void values(Topic topic, List<String> row, int from) {
    for (String value : row.subList(from, row.size())) {
      if (PEOPLE.contains(topic)) {
        person(topic, value);
      } else if (FIELDS.containsKey(topic) && isFilledIn(value)) {
        notes.add(FIELDS.get(topic), value);
      }
    }
  }

  /** A row of titles: all that follows the label announces something too. */
  private static boolean isHeadings(List<String> row, int second) {
    return row.subList(second, row.size()).stream()
        .filter(cell -> !cell.isEmpty())
        .allMatch(cell -> CnilLabels.topic(cell).isPresent() || isTitle(cell));
  }

  private static boolean isTitle(String cell) {
    List<String> words = Words.of(cell);
    return !words.isEmpty() && TITLES.contains(words.get(0));
  }

  private static int delayColumn(List<String> row, int second) {
    for (int column = second; second >= 0 && column < row.size(); column++) {
      if (CnilLabels.topic(row.get(column)).filter(it -> it == Topic.RETENTION).isPresent()) {
        return column;
      }
    }
    return -1;
  }

  /** The model's own prompts are not values. */
  private static boolean isFilledIn(String value) {
    String words = String.join(" ", Words.of(value));
    return !words.isEmpty() && !words.startsWith("cliquez ici") && !words.startsWith("a completer");
  }

  private static int firstFilled(List<String> row, int from) {
    for (int column = from; column < row.size(); column++) {
      if (!row.get(column).isBlank()) {
        return column;
      }
    }
    return -1;
  }
}
