package fr.beffroi.compliance.register.imported;

import fr.beffroi.compliance.personaldata.Words;
import fr.beffroi.compliance.register.imported.ActivityNotes.Field;
import fr.beffroi.compliance.register.imported.CnilLabels.Topic;
import fr.beffroi.rules.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
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

  private final Sheet sheet;
  private final ActivityNotes notes = new ActivityNotes();
  private final CnilPeople people = new CnilPeople();
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

  CnilPeople people() {
    return people;
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
    int second = firstFilled(row, first + 1);
    if (first >= 0 && !isUnderstood(row, first, second) && second >= 0) {
      problems.add(
          Problem.warning(
              sheet.at(number, first),
              "« " + row.get(first) + " » n'a pas été compris : reportez-le à la main",
              "'" + row.get(first) + "' was not understood: copy it by hand"));
    }
  }

  private boolean isUnderstood(List<String> row, int first, int second) {
    Optional<Topic> topic = CnilLabels.topic(row.get(first));
    if (topic.isPresent() && !isOfSection(topic.get(), row, second)) {
      topic(topic.get(), row, second);
      return true;
    }
    return section.isPresent() && isRowOf(section.get(), row, first, second);
  }

  /**
   * Whether what looks like a topic is a row of the section that is open: under « Responsable du
   * traitement » a « Nom » is that of the person, under « Catégories de données » « Données de
   * connexion » is one of these.
   */
  private boolean isOfSection(Topic topic, List<String> row, int second) {
    if (section.isEmpty() || second < 0 || CnilLabels.areTitles(row, second)) {
      return false;
    }
    boolean person = topic == Topic.NAME && CnilPeople.areMeantBy(section.get());
    return person || (NAMED_ROWS.contains(topic) && NAMED_ROWS.contains(section.get()));
  }

  /** A label alone, or above titles, opens a section; one with its value beside it ends another. */
  private void topic(Topic topic, List<String> row, int second) {
    seen.add(topic);
    int delay = delayColumn(row, second);
    boolean titles = second >= 0 && (delay >= 0 || CnilLabels.areTitles(row, second));
    if (second < 0 || titles || CnilPeople.areMeantBy(topic)) {
      section = Optional.of(topic);
      delayColumn = delay;
      list = topic == Topic.NAME && titles;
    } else if (section.filter(open -> open == topic).isEmpty()) {
      section = Optional.empty();
    }
    if (second >= 0 && !titles) {
      values(topic, row, second);
    }
  }

  private boolean isRowOf(Topic topic, List<String> row, int first, int second) {
    if (CnilPeople.areMeantBy(topic)) {
      return second >= 0 && people.row(topic, row.get(first), row.get(second));
    }
    if (NAMED_ROWS.contains(topic)) {
      data(row, first, second);
    } else if (list) {
      listed.add(row.get(first));
    } else {
      values(topic, row, second < 0 ? first : second);
    }
    return FIELDS.containsKey(topic);
  }

  /** A category counts where something is said of it: the model lists them all. */
  private void data(List<String> row, int first, int second) {
    if (second < 0 || Words.of(row.get(second)).equals(List.of("non"))) {
      return;
    }
    for (int column = second; column < row.size(); column++) {
      String value = row.get(column);
      if (CnilLabels.isFilledIn(value) && column == delayColumn) {
        notes.add(Field.RETENTION, row.get(first) + " : " + value);
      } else if (CnilLabels.isFilledIn(value)) {
        notes.add(Field.DATA, row.get(first) + " : " + value);
      }
    }
  }

  private void values(Topic topic, List<String> row, int from) {
    for (String value : row.subList(from, row.size())) {
      if (CnilPeople.areMeantBy(topic)) {
        people.add(topic, value);
      } else if (FIELDS.containsKey(topic) && CnilLabels.isFilledIn(value)) {
        notes.add(FIELDS.get(topic), value);
      }
    }
  }

  private static int delayColumn(List<String> row, int second) {
    for (int column = second; second >= 0 && column < row.size(); column++) {
      if (CnilLabels.topic(row.get(column)).filter(it -> it == Topic.RETENTION).isPresent()) {
        return column;
      }
    }
    return -1;
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
