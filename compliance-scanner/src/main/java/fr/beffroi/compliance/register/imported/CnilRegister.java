package fr.beffroi.compliance.register.imported;

import fr.beffroi.compliance.personaldata.Words;
import fr.beffroi.compliance.register.Controller;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.ReadRegister;
import fr.beffroi.compliance.register.Register;
import fr.beffroi.compliance.register.imported.ActivityNotes.Field;
import fr.beffroi.compliance.register.imported.CnilLabels.Topic;
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
import java.util.stream.Collectors;

/**
 * What does a register say that follows the CNIL's simple model (« registre simplifié », ODS, July
 * 2019): a sheet that lists the processings, and a « fiche » for each?
 *
 * <p>Written from what the model is published to hold, the file itself not being at hand; so
 * nothing rests on the place of a cell, and what is not understood is said.
 */
public final class CnilRegister {
  private final List<Problem> problems = new ArrayList<>();
  private final List<ProcessingActivity> activities = new ArrayList<>();
  private final Set<String> ids = new TreeSet<>();
  private String controller = "";
  private String representative = "";
  private String dpo = "";

  private final Map<String, Sheet> listed = new LinkedHashMap<>();

  private CnilRegister() {}

  public static ReadRegister read(Path file) {
    try {
      return read(file.toString(), OdsFile.read(file));
    } catch (RuleException e) {
      return new ReadRegister(Register.empty(file.toString()), List.of(e.problem()));
    }
  }

  static ReadRegister read(String file, List<Sheet> sheets) {
    CnilRegister register = new CnilRegister();
    sheets.forEach(register::add);
    register.noteMissing();
    if (register.activities.isEmpty()) {
      register.problems.add(
          Problem.error(
              Location.of(file),
              "aucune fiche de traitement reconnue : une fiche a un nom, une finalité, des données",
              "no record of a processing was recognised: it has a name, a purpose, data"));
    }
    String name = register.controller.isEmpty() ? file : register.controller;
    return new ReadRegister(
        new Register(
            new Controller(name, register.representative, register.dpo), register.activities),
        register.problems);
  }

  private void add(Sheet sheet) {
    CnilSheet read = CnilSheet.read(sheet);
    controller = firstOf(controller, read.people().person(Topic.CONTROLLER));
    representative = firstOf(representative, read.people().person(Topic.REPRESENTATIVE));
    dpo = firstOf(dpo, read.people().person(Topic.DPO));
    read.listed().forEach(name -> listed.put(name, sheet));
    // The blank sheet of the model has no name; its example is the CNIL's, not the commune's.
    boolean example = Words.of(sheet.name()).contains("exemple");
    if (!read.isActivity() || !read.notes().has(Field.NAME) || example) {
      noteLeftOut(sheet, read, example);
      return;
    }
    ProcessingActivity activity = read.notes().activity(ids::contains);
    ids.add(activity.id());
    activities.add(activity);
    problems.addAll(read.problems());
  }

  private void noteLeftOut(Sheet sheet, CnilSheet read, boolean example) {
    if (!example && read.isActivity()) {
      problems.add(
          Problem.warning(
              sheet.at(0, 0),
              "cette fiche n'a pas de nom de traitement : elle n'a pas été reprise",
              "this record has no name of a processing: it was left out"));
    }
  }

  private void noteMissing() {
    Set<List<String>> names =
        activities.stream().map(it -> Words.of(it.name())).collect(Collectors.toSet());
    listed.forEach(
        (name, sheet) -> {
          if (!names.contains(Words.of(name))) {
            problems.add(
                Problem.warning(
                    sheet.at(0, 0),
                    "« " + name + " » est dans la liste et n'a pas de fiche : ajoutez-la",
                    "'" + name + "' is in the list and has no record: add it"));
          }
        });
  }

  private static String firstOf(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
