package fr.beffroi.compliance.register.imported;

import fr.beffroi.compliance.personaldata.Words;
import fr.beffroi.compliance.register.Controller;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.ReadRegister;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.imported.ActivityNotes.Field;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What does the export « traitements » of Madis say, the register of Soluris and its kin?
 *
 * <p>A CSV with one processing a row, as the application's source writes it (svs-step/madis, {@code
 * Reporting/Generator/Csv/TreatmentGenerator}): a heading is a path of labels parted by « - », a
 * box that is ticked is « Oui » and has its comment beside it. No export of a real installation was
 * at hand.
 */
public final class MadisExport {
  private static final Pattern STEP = Pattern.compile(" - ");
  private static final String COMMENT = "commentaire";

  private final Sheet sheet;
  private final List<Problem> problems = new ArrayList<>();
  private final List<ProcessingActivity> activities = new ArrayList<>();
  private final Set<String> ids = new TreeSet<>();
  private final Set<String> unused = new TreeSet<>();

  private MadisExport(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Reads an export.
   *
   * @param body whose register is wanted, where the export holds those of several; else empty
   */
  public static ReadRegister read(Path file, String body) {
    try {
      return read(CsvFile.read(file), body);
    } catch (RuleException e) {
      return new ReadRegister(Register.empty(file.toString()), List.of(e.problem()));
    }
  }

  static ReadRegister read(Sheet sheet, String body) {
    MadisExport export = new MadisExport(sheet);
    String name = export.readAll(body);
    return new ReadRegister(
        new Register(new Controller(name, "", ""), export.activities), export.problems);
  }

  /** Reads all rows; the body's name. */
  private String readAll(String wanted) {
    if (sheet.rows().isEmpty() || heading("nom") < 0) {
      error(
          "ce n'est pas l'export « traitements » de Madis : il lui manque la colonne « Nom »",
          "this is no export 'traitements' of Madis: its column 'Nom' is missing");
      return sheet.file();
    }
    int column = Math.max(heading("collectivite nom"), heading("structure nom"));
    Set<String> bodies = new TreeSet<>();
    List<List<String>> records = sheet.rows().subList(1, sheet.rows().size());
    for (List<String> row : records) {
      bodies.add(column < 0 ? "" : cell(row, column));
    }
    bodies.remove("");
    String body = !wanted.isEmpty() || bodies.size() != 1 ? wanted : bodies.iterator().next();
    if (column >= 0 && !bodies.isEmpty() && !bodies.contains(body)) {
      error(
          "cet export contient plusieurs registres : dites lequel, de " + String.join(", ", bodies),
          "this export holds several registers: say which one, of " + String.join(", ", bodies));
      return sheet.file();
    }
    for (List<String> row : records) {
      if ((column < 0 || cell(row, column).equals(body)) && isActive(row)) {
        add(row);
      }
    }
    noteUnused();
    return body.isEmpty() ? sheet.file() : body;
  }

  /** A processing that has ended is kept in Madis and has no place in the register. */
  private boolean isActive(List<String> row) {
    int status = heading("statut");
    boolean ended = status >= 0 && folded(cell(row, status)).equals("inactif");
    if (ended) {
      String name = cell(row, heading("nom"));
      problems.add(
          Problem.warning(
              Location.of(sheet.file()),
              "« " + name + " » est inactif dans Madis : il n'a pas été repris",
              "'" + name + "' is inactive in Madis: it was left out"));
    }
    return !ended;
  }

  private void add(List<String> row) {
    ActivityNotes notes = new ActivityNotes();
    Map<String, String> delay = new LinkedHashMap<>();
    List<String> headings = sheet.rows().get(0);
    for (int column = 0; column < Math.min(headings.size(), row.size()); column++) {
      if (!row.get(column).isEmpty()) {
        read(notes, delay, row, column);
      }
    }
    notes.add(Field.RETENTION, String.join(" ", delay.values()));
    if (notes.has(Field.NAME)) {
      ProcessingActivity activity = notes.activity(ids::contains);
      ids.add(activity.id());
      activities.add(activity);
    }
  }

  private void read(ActivityNotes notes, Map<String, String> delay, List<String> row, int column) {
    String heading = sheet.rows().get(0).get(column);
    String words = folded(heading);
    String value = row.get(column);
    if (words.equals("nom")) {
      notes.add(Field.NAME, value);
    } else if (words.startsWith("finalite")) {
      notes.add(Field.PURPOSE, value);
    } else if (words.equals("base legale")) {
      notes.add(Field.LEGAL_BASIS, value);
    } else if (words.startsWith("categorie de donnees") || words.endsWith("autres categories")) {
      each(notes, Field.DATA, value);
    } else if (words.startsWith("destination ")) {
      each(notes, Field.RECIPIENTS, value);
    } else if (words.startsWith("details personnes concernees ")) {
      ticked(notes, Field.PERSONS, row, column);
    } else if (words.startsWith("mesures de securite")) {
      ticked(notes, Field.SECURITY, row, column);
    } else if (words.startsWith("details delai de conservation") || words.endsWith("sort final")) {
      delay.put(words, value);
    } else if (!words.startsWith("collectivite ")
        && !words.startsWith("structure ")
        && !words.equals("statut")) {
      unused.add(heading);
    }
  }

  private static void each(ActivityNotes notes, Field field, String value) {
    STEP.splitAsStream(value).forEach(one -> notes.add(field, one));
  }

  /** A box that is ticked is named after its heading; its comment stands in the next column. */
  private void ticked(ActivityNotes notes, Field field, List<String> row, int column) {
    List<String> headings = sheet.rows().get(0);
    if (!row.get(column).equalsIgnoreCase("oui")) {
      return;
    }
    String heading = headings.get(column);
    String label = heading.substring(heading.lastIndexOf(" - ") + " - ".length()).strip();
    boolean commented =
        column + 1 < headings.size() && folded(headings.get(column + 1)).endsWith(COMMENT);
    String comment = commented ? cell(row, column + 1) : "";
    notes.add(field, comment.isEmpty() ? label : label + " (" + comment + ")");
  }

  private int heading(String words) {
    return sheet.rows().get(0).stream().map(MadisExport::folded).toList().indexOf(words);
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private static String folded(String heading) {
    return String.join(" ", Words.of(heading));
  }

  private void noteUnused() {
    if (!unused.isEmpty()) {
      String all = String.join(", ", unused);
      problems.add(
          Problem.warning(
              Location.of(sheet.file()),
              "colonnes sans place dans le registre, non reprises : " + all,
              "columns that have no place in the register, left out: " + all));
    }
  }

  private void error(String french, String english) {
    problems.add(Problem.error(Location.of(sheet.file()), french, english));
  }
}
