package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.declared.Declaration;
import fr.beffroi.compliance.datastore.declared.Questionnaire;
import fr.beffroi.compliance.datastore.declared.Retained;
import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What does a report say of a store that nobody has read? Who declares it, since when, and what:
 * not who signed, which is a person, nor how many records, which stand beside the table.
 */
final class DeclaredWords {
  static final Bilingual NOT_READ =
      new Bilingual("déclaré par l'éditeur, non lu", "declared by the vendor, not read");

  /** A purge that ran last year may have been changed since. */
  private static final Period VALID = Period.ofYears(1);

  private DeclaredWords() {}

  static Bilingual of(Questionnaire questionnaire, LocalDate asOf) {
    LocalDate on = questionnaire.signature().on();
    Bilingual age = age(on, asOf);
    return new Bilingual(
        NOT_READ.french()
            + " ; application : "
            + questionnaire.application()
            + " ; éditeur : "
            + questionnaire.vendor()
            + " ; signé le "
            + on
            + age.french()
            + datasets(questionnaire, true),
        NOT_READ.english()
            + "; application: "
            + questionnaire.application()
            + "; vendor: "
            + questionnaire.vendor()
            + "; signed on "
            + on
            + age.english()
            + datasets(questionnaire, false));
  }

  private static Bilingual age(LocalDate on, LocalDate asOf) {
    if (on.isAfter(asOf)) {
      return new Bilingual(
          ", après le jour de l'audit : vérifiez la date de signature",
          ", after the day of the audit: check the date of the signature");
    }
    return on.plus(VALID).isBefore(asOf)
        ? new Bilingual(
            ", il y a plus d'un an : le questionnaire est périmé, demandez-en un nouveau",
            ", more than a year ago: the questionnaire has expired, ask for a new one")
        : new Bilingual("", "");
  }

  private static String datasets(Questionnaire questionnaire, boolean french) {
    return questionnaire.datasets().stream()
        .map(
            it ->
                french
                    ? " ; " + it.dataset().name() + " : " + inFrench(it)
                    : "; " + it.dataset().name() + ": " + inEnglish(it))
        .collect(Collectors.joining());
  }

  private static String inFrench(Declaration declared) {
    return "catégories "
        + list(declared.categories(), "non dites")
        + ", dates du "
        + day(declared.oldest(), "non dit")
        + " au "
        + day(declared.newest(), "non dit")
        + ", purge "
        + purge(declared.purge(), "jamais", "non dite", "après ");
  }

  private static String inEnglish(Declaration declared) {
    return "categories "
        + list(declared.categories(), "not said")
        + ", dates from "
        + day(declared.oldest(), "not said")
        + " to "
        + day(declared.newest(), "not said")
        + ", purge "
        + purge(declared.purge(), "never", "not said", "after ");
  }

  private static String list(List<String> categories, String none) {
    return categories.isEmpty() ? none : String.join(", ", categories);
  }

  private static String day(Optional<LocalDate> day, String none) {
    return day.map(LocalDate::toString).orElse(none);
  }

  private static String purge(Retained purge, String never, String none, String after) {
    return switch (purge.kind()) {
      case FOR -> after + purge.period().orElseThrow();
      case FOR_EVER -> never;
      case UNKNOWN -> none;
    };
  }
}
