package fr.beffroi.compliance.personaldata.evaluation;

import fr.beffroi.compliance.personaldata.Column;
import fr.beffroi.compliance.personaldata.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Which values would stand in a schema's column? Those of its kind; where it has none, what its
 * name makes one expect: days, amounts, towns, the telephone of a service, or codes.
 */
final class SchemaValues {
  private static final int ROWS = 80;

  private final Random random;
  private final FrenchData data;
  private final Map<String, Supplier<String>> byKind;
  private final List<Map.Entry<Pattern, Supplier<String>>> byName;

  SchemaValues(long seed) {
    this.random = new Random(seed);
    this.data = new FrenchData(random);
    this.byKind = data.kinds();
    byKind.put("postcode", data::postcode);
    byKind.put("caf", () -> data.digits(7));
    byKind.put("driving_licence", () -> data.digits(12));
    Map<String, Supplier<String>> others = new LookAlikes(random, data).columns();
    this.byName =
        List.of(
            looksLike("mail", others.get("email_service")),
            looksLike("tel(?!e)|telephone", () -> data.phone(0)),
            looksLike("adr", () -> data.address(0)),
            looksLike("ville|comm?(une|nai)|lieu", data::town),
            looksLike("^cp$|code_postal|_cp$|insee", data::postcode),
            looksLike("nom", others.get("nom_ecole")),
            looksLike("d[ta]t?e?_|^dat|date|_dt|_le$|_deb|_fin", others.get("date_creation")),
            looksLike("mt|montant|prix|tarif|brut|net", others.get("montant")),
            looksLike("lib|objet|desc|titre", others.get("designation")),
            looksLike("num|n°|ref|id$", others.get("num_titre")),
            looksLike("type|etat|statut|code|cod", () -> "T" + random.nextInt(40)),
            looksLike("", () -> String.valueOf(random.nextInt(900))));
  }

  private static Map.Entry<Pattern, Supplier<String>> looksLike(
      String name, Supplier<String> values) {
    return Map.entry(Pattern.compile(name), values);
  }

  Column of(SchemaColumn column) {
    Supplier<String> values = values(column);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      rows.add(random.nextInt(8) == 0 ? "" : values.get());
    }
    return Column.sampled(column.table(), column.name(), DataType.TEXT, rows);
  }

  private Supplier<String> values(SchemaColumn column) {
    if (column.isJudged() && !column.kind().isEmpty()) {
      return byKind.get(column.kind());
    }
    String name = column.name().toLowerCase(Locale.FRENCH);
    return byName.stream()
        .filter(it -> it.getKey().matcher(name).find())
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
