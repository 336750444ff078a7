package fr.beffroi.compliance.datastore.declared;

import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.declared.Questionnaire.Contract;
import fr.beffroi.compliance.datastore.declared.Questionnaire.Hosting;
import fr.beffroi.compliance.datastore.declared.Questionnaire.Signature;
import fr.beffroi.compliance.datastore.declared.Questionnaire.Subprocessor;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What does a vendor's questionnaire say? The first thing that is wrong ends it, with its line: a
 * declaration is believed whole or not at all.
 */
public final class QuestionnaireReader {
  static final Set<String> QUESTIONS =
      Set.of(
          "application",
          "vendor",
          "contract",
          "signature",
          "hosting",
          "subprocessors",
          "backups_kept",
          "deletion_on_request",
          "reversibility",
          "datasets");
  static final Set<String> OF_A_SIGNATURE = Set.of("name", "function", "date");
  static final Set<String> OF_THE_HOSTING = Set.of("place", "country", "certifications");
  static final Set<String> OF_A_SUBPROCESSOR = Set.of("name", "country", "purpose");
  static final Set<String> OF_A_DATASET =
      Set.of(
          "name",
          "title",
          "categories",
          "columns",
          "records",
          "dated_by",
          "oldest",
          "newest",
          "purged_after");

  private final Set<String> names = new HashSet<>();

  private QuestionnaireReader() {}

  /**
   * The questionnaire in a text.
   *
   * @param file its name, for messages
   * @throws RuleException with the line, in French and English, where an answer is wrong or missing
   */
  public static Questionnaire read(String file, String text) throws RuleException {
    List<YamlNode> documents = Yaml.read(file, text);
    if (documents.size() != 1) {
      throw new RuleException(
          Location.of(file),
          "il faut un questionnaire par fichier, en voici " + documents.size(),
          "one questionnaire a file is needed, here are " + documents.size());
    }
    return new QuestionnaireReader().questionnaire(documents.get(0));
  }

  private Questionnaire questionnaire(YamlNode document) throws RuleException {
    Answers answers = new Answers(document, QUESTIONS);
    Signature signature = signature(answers.group("signature", OF_A_SIGNATURE));
    String application = answers.required("application");
    return new Questionnaire(
        application,
        answers.required("vendor"),
        new Contract(answers.required("contract")),
        signature,
        hosting(answers.group("hosting", OF_THE_HOSTING)),
        subprocessors(answers.groups("subprocessors", OF_A_SUBPROCESSOR)),
        answers.retained("backups_kept"),
        answers.answer("deletion_on_request"),
        answers.text("reversibility"),
        datasets(answers, application, signature.on()));
  }

  private static Signature signature(Answers answers) throws RuleException {
    for (String key : List.of("name", "date")) {
      if (answers.text(key).isEmpty()) {
        throw new RuleException(
            answers.at(key),
            "il manque '"
                + key
                + "' : le questionnaire n'est pas signé ; demandez à l'éditeur de le signer et de"
                + " le dater",
            "'"
                + key
                + "' is missing: the questionnaire is not signed; ask the vendor to sign and date"
                + " it");
      }
    }
    return new Signature(
        answers.required("name"), answers.required("function"), answers.requiredDay("date"));
  }

  private static Hosting hosting(Answers answers) throws RuleException {
    return new Hosting(
        answers.required("place"), country(answers), answers.texts("certifications"));
  }

  private static String country(Answers answers) throws RuleException {
    String country = answers.required("country").toUpperCase(Locale.ROOT);
    if (!Set.of(Locale.getISOCountries()).contains(country)) {
      throw new RuleException(
          answers.at("country"),
          "un pays s'écrit en deux lettres, comme FR, BE ou US",
          "a country is written in two letters, such as FR, BE or US");
    }
    return country;
  }

  private static List<Subprocessor> subprocessors(List<Answers> all) throws RuleException {
    List<Subprocessor> subprocessors = new ArrayList<>();
    for (Answers one : all) {
      subprocessors.add(new Subprocessor(one.required("name"), country(one), one.text("purpose")));
    }
    return subprocessors;
  }

  private List<Declaration> datasets(Answers answers, String application, LocalDate on)
      throws RuleException {
    List<Declaration> datasets = new ArrayList<>();
    for (Answers one : answers.groups("datasets", OF_A_DATASET)) {
      datasets.add(dataset(one, application, on));
    }
    if (datasets.isEmpty()) {
      throw new RuleException(
          answers.at("datasets"),
          "aucun jeu de données n'est déclaré : décrivez-en au moins un sous 'datasets'",
          "no dataset is declared: describe at least one under 'datasets'");
    }
    return datasets;
  }

  private Declaration dataset(Answers answers, String application, LocalDate on)
      throws RuleException {
    String name = answers.required("name");
    if (!names.add(name)) {
      throw new RuleException(
          answers.at("name"),
          "ce nom est déjà pris par un autre jeu de données : changez-le",
          "another dataset bears this name already: change it");
    }
    Optional<LocalDate> oldest = answers.day("oldest");
    Optional<LocalDate> newest = answers.day("newest");
    if (oldest.isPresent() && newest.isPresent() && oldest.get().isAfter(newest.get())) {
      throw new RuleException(
          answers.at("oldest"),
          "la date la plus ancienne est après la plus récente : corrigez l'une des deux",
          "the oldest date is after the newest one: correct one of them");
    }
    return new Declaration(
        new TableName(application, name),
        answers.text("title"),
        answers.texts("categories"),
        answers.texts("columns"),
        answers.count("records"),
        answers.text("dated_by"),
        oldest,
        newest,
        answers.retained("purged_after"),
        on);
  }
}
