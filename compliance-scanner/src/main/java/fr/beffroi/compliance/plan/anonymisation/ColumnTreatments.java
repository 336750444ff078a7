package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.rules.Bilingual;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a column, by what it holds? What nobody knows is dropped: a column that comes
 * along is one by which people could be found.
 */
final class ColumnTreatments {
  private static final int BIRTH_BAND = 5;

  /** A code of the application is short; a longer text may be anything. */
  private static final int LONGEST_CODE = 20;

  private static final Pattern SIZED_TEXT = Pattern.compile("char\\w*(?: varying)?\\s*\\((\\d+)");
  private static final Pattern DATE = Pattern.compile("date|time");
  private static final Pattern NUMBER =
      Pattern.compile("int|numeric|decimal|number|real|double|float|bool|^bit");

  private ColumnTreatments() {}

  /** Of a column that a recogniser knows. */
  static ColumnPlan ofKind(String column, String kind) {
    return switch (kind) {
      case "birth_date" ->
          new ColumnPlan(
              column,
              new Treatment.Kept(new GroupKey.YearBand(column, BIRTH_BAND)),
              new Bilingual(
                  "date de naissance : par tranche de cinq ans",
                  "date of birth: in bands of five years"));
      case "postcode" ->
          new ColumnPlan(
              column,
              new Treatment.Kept(new GroupKey.Beginning(column, 5)),
              new Bilingual("code postal : gardé", "postcode: kept"));
      case "address" ->
          dropped(
              column,
              "adresse : supprimée, le code postal ou la commune reste",
              "address: dropped, postcode or town remains");
      case "special_category" ->
          dropped(
              column,
              "donnée sensible ou texte libre : supprimé",
              "special category or free text: dropped");
      default -> dropped(column, "identifiant : supprimé", "identifier: dropped");
    };
  }

  /** Of a column that ties rows together. */
  static ColumnPlan ofKey(String column) {
    return dropped(
        column,
        "clé : supprimée, elle relierait les lignes entre elles",
        "key: dropped, it would link rows to each other");
  }

  /** Of a column that no recogniser knows, by its type alone. */
  static ColumnPlan ofType(Column column) {
    String type = column.type().toLowerCase(Locale.ROOT);
    String name = column.name();
    if (DATE.matcher(type).find()) {
      return new ColumnPlan(
          name,
          new Treatment.Kept(new GroupKey.Month(name)),
          new Bilingual("date d'un événement : le mois", "date of an event: its month"));
    }
    if (NUMBER.matcher(type).find() || length(type).filter(n -> n <= LONGEST_CODE).isPresent()) {
      return new ColumnPlan(
          name,
          new Treatment.Kept(new GroupKey.Value(name)),
          new Bilingual("code ou nombre : gardé", "code or number: kept"));
    }
    return dropped(
        name, "texte libre ou type inconnu : supprimé", "free text or unknown type: dropped");
  }

  private static ColumnPlan dropped(String column, String french, String english) {
    return new ColumnPlan(column, new Treatment.Dropped(), new Bilingual(french, english));
  }

  private static Optional<Integer> length(String type) {
    Matcher sized = SIZED_TEXT.matcher(type);
    return sized.find() && sized.group(1).length() < 9
        ? Optional.of(Integer.valueOf(sized.group(1)))
        : Optional.empty();
  }
}
