package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.sigma.condition.FieldRef;
import fr.beffroi.detection.sigma.condition.FieldTable;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in one item of {@code features}? */
final class FeatureReader {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "title",
          "unit",
          "measure",
          "field",
          "where",
          "of",
          "direction",
          "minimum-effect");
  private static final String NAME = "[a-z][a-z0-9_]{0,39}";

  private final Clauses clauses;
  private final List<Problem> warnings;

  FeatureReader(Clauses clauses, List<Problem> warnings) {
    this.clauses = clauses;
    this.warnings = warnings;
  }

  Feature read(YamlNode node) throws RuleException {
    if (!(node instanceof YamlMap map)) {
      throw new RuleException(
          node.at(),
          "une mesure a les clés name, title et measure, pas " + node.kindFrench(),
          "a feature has the keys name, title and measure, not " + node.kindEnglish());
    }
    Keys.check(map, KEYS);
    Measure measure = Keys.word(map, "measure", null, Measure::named, Measure.words());
    return new Feature(
        name(map),
        Keys.sentence(map, "title"),
        Keys.word(map, "unit", measure.unit(), Unit::named, Unit.words(Unit.values())),
        measure,
        field(map, measure),
        where(map, measure),
        of(map, measure),
        Keys.word(map, "direction", Direction.UP, Direction::named, Direction.words()),
        Keys.number(map, "minimum-effect", 0));
  }

  private static String name(YamlMap map) throws RuleException {
    String name = map.required("name");
    if (!name.matches(NAME)) {
      throw new RuleException(
          map.at("name"),
          "'" + name + "' : un nom a des minuscules sans accent, des chiffres et '_', 40 au plus",
          "'" + name + "': a name has small letters, digits and '_', 40 at most");
    }
    return name;
  }

  private @Nullable FieldRef field(YamlMap map, Measure measure) throws RuleException {
    if (!measure.needsField()) {
      refuse(map, "field", measure);
      return null;
    }
    String name = map.required("field");
    FieldRef field = clauses.fields().ref(name);
    if (!FieldTable.isKnown(field)) {
      Bilingual meant =
          Nearest.question(field.name(), Fields.all().stream().map(known -> known.name()).toList());
      warnings.add(
          Problem.warning(
              map.at("field"),
              "aucun format ne donne le champ '" + field + "'." + meant.french(),
              "no format gives the field '" + field + "'." + meant.english()));
    }
    return field;
  }

  private int where(YamlMap map, Measure measure) throws RuleException {
    YamlNode where = map.get("where");
    if (!measure.takesWhere()) {
      refuse(map, "where", measure);
    }
    if (measure == Measure.SHARE && where == null) {
      throw map.missing("where");
    }
    return where == null ? Clauses.ALL : clauses.add(where, warnings);
  }

  private int of(YamlMap map, Measure measure) throws RuleException {
    YamlNode of = map.get("of");
    if (measure != Measure.SHARE) {
      refuse(map, "of", measure);
    }
    return of == null ? Clauses.ALL : clauses.add(of, warnings);
  }

  private static void refuse(YamlMap map, String key, Measure measure) throws RuleException {
    if (map.has(key)) {
      throw new RuleException(
          map.at(key),
          "la mesure '" + measure.word() + "' n'a pas de '" + key + "' : retirez cette clé",
          "the measure '" + measure.word() + "' has no '" + key + "': remove this key");
    }
  }
}
