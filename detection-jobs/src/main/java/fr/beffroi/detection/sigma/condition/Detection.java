package fr.beffroi.detection.sigma.condition;

import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What does the {@code detection} of a rule ask? (sigma-specification 2.1.0, "Detection".)
 *
 * @param condition all of it
 * @param warnings what is odd about it, but works
 */
public record Detection(Condition condition, List<Problem> warnings) {
  public Detection {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads the mapping under {@code detection}.
   *
   * @throws RuleException where it says what this engine does not read
   */
  public static Detection read(YamlMap detection, FieldTable fields) throws RuleException {
    return new Reader(fields).read(detection);
  }

  private static final class Reader {
    private final FieldTable fields;
    private final List<Problem> warnings = new ArrayList<>();
    private final Set<String> unknownFields = new LinkedHashSet<>();

    Reader(FieldTable fields) {
      this.fields = fields;
    }

    Detection read(YamlMap detection) throws RuleException {
      refuseTimeframe(detection);
      Map<String, Condition> selections = new LinkedHashMap<>();
      for (YamlMap.Entry entry : detection.entries()) {
        if (!entry.name().equals("condition")) {
          selections.put(entry.name(), new Named(entry.name(), selection(entry.value())));
        }
      }
      List<YamlScalar> texts = detection.scalars("condition");
      if (texts.isEmpty()) {
        throw detection.missing("condition");
      }
      List<Condition> conditions = new ArrayList<>();
      Set<String> used = new LinkedHashSet<>();
      for (YamlScalar text : texts) {
        conditions.add(ConditionParser.parse(text, selections, used));
      }
      warnUnused(detection, used);
      return new Detection(AtLeast.oneOf(conditions), warnings);
    }

    private static void refuseTimeframe(YamlMap detection) throws RuleException {
      if (detection.has("timeframe")) {
        throw new RuleException(
            detection.at("timeframe"),
            "'timeframe' n'existe plus en Sigma 2 : écrivez une règle de corrélation"
                + " (correlation: type, rules, group-by, timespan)",
            "'timeframe' is gone from Sigma 2: write a correlation rule"
                + " (correlation: type, rules, group-by, timespan)");
      }
    }

    private void warnUnused(YamlMap detection, Set<String> used) {
      for (YamlMap.Entry entry : detection.entries()) {
        String name = entry.name();
        if (!name.equals("condition") && !name.startsWith("_") && !used.contains(name)) {
          warnings.add(
              Problem.warning(
                  entry.key().at(),
                  "la condition ne se sert pas de '" + name + "' : retirez-le ou nommez-le",
                  "the condition does not use '" + name + "': remove it or name it"));
        }
      }
    }

    private Condition selection(YamlNode node) throws RuleException {
      if (node instanceof YamlMap map) {
        return items(map);
      } else if (node instanceof YamlScalar scalar) {
        return item("", scalar, List.of(scalar));
      }
      List<Condition> parts = new ArrayList<>();
      for (YamlNode one : ((YamlList) node).items()) {
        parts.add(selection(one));
      }
      return AtLeast.oneOf(notEmpty(node, parts));
    }

    private Condition items(YamlMap map) throws RuleException {
      List<Condition> parts = new ArrayList<>();
      for (YamlMap.Entry entry : map.entries()) {
        parts.add(item(entry.name(), entry.key(), values(entry.value())));
      }
      return AllOf.of(notEmpty(map, parts));
    }

    private static List<Condition> notEmpty(YamlNode node, List<Condition> parts)
        throws RuleException {
      if (parts.isEmpty()) {
        throw empty(node);
      }
      return parts;
    }

    private static RuleException empty(YamlNode node) {
      return new RuleException(
          node.at(),
          "vide, donc ne trouverait rien : donnez au moins une valeur",
          "empty, so would match nothing: give at least one value");
    }

    private static List<YamlScalar> values(YamlNode value) throws RuleException {
      if (value instanceof YamlScalar scalar) {
        return List.of(scalar);
      }
      List<YamlScalar> values = new ArrayList<>();
      for (YamlNode one : value instanceof YamlList list ? list.items() : List.of(value)) {
        if (!(one instanceof YamlScalar scalar)) {
          throw new RuleException(
              one.at(),
              "une valeur de champ ne peut pas être " + one.kindFrench() + " : donnez des valeurs",
              "a field's value cannot be " + one.kindEnglish() + ": give values");
        }
        values.add(scalar);
      }
      if (values.isEmpty()) {
        throw empty(value);
      }
      return values;
    }

    private Condition item(String key, YamlScalar at, List<YamlScalar> values)
        throws RuleException {
      String[] words = key.split("\\|", -1);
      FieldRef field = words[0].isBlank() ? null : fields.ref(words[0]);
      if (field != null && !FieldTable.isKnown(field) && unknownFields.add(field.name())) {
        warnings.add(unknownField(field, at));
      }
      List<Operand> operands = values.stream().map(Reader::operand).toList();
      Item item = new Item(field, fields, at.at(), operands);
      for (int i = 1; i < words.length; i++) {
        modifier(words[i], at).apply(item);
      }
      return item.condition();
    }

    private Problem unknownField(FieldRef field, YamlScalar at) {
      Bilingual meant = fields.meant(field.name());
      return Problem.warning(
          at.at(),
          "aucun format ne donne le champ '"
              + field
              + "' : la règle ne peut s'en servir."
              + meant.french(),
          "no format gives the field '" + field + "': the rule cannot use it." + meant.english());
    }

    private static Modifier modifier(String word, YamlScalar at) throws RuleException {
      Modifier modifier = Modifier.named(word);
      if (modifier != null) {
        return modifier;
      }
      if (Modifier.NOT_READ.contains(word)) {
        throw new RuleException(
            at.at(),
            "cette version ne lit pas le modificateur '"
                + word
                + "' : écrivez les valeurs elles-mêmes",
            "this release does not read the modifier '" + word + "': write the values themselves");
      }
      throw new RuleException(
          at.at(),
          "modificateur inconnu '"
              + word
              + "'."
              + Nearest.question(word, Modifier.words()).french(),
          "unknown modifier '" + word + "'." + Nearest.question(word, Modifier.words()).english());
    }

    private static Operand operand(YamlScalar value) {
      return switch (value.kind()) {
        case TEXT -> Operand.Text.of(value.at(), value.text());
        case INTEGER, DECIMAL -> number(value);
        case BOOLEAN -> new Operand.Truth(value.at(), value.isTrue());
        case NULL -> new Operand.Absent(value.at());
      };
    }

    /** Hexadecimal, octal and infinite numbers stay the text that they are in a log. */
    private static Operand number(YamlScalar value) {
      return value.text().matches("[-+]?[0-9]{1,30}(\\.[0-9]{1,30})?")
          ? new Operand.Numeral(value.at(), value.text())
          : Operand.Text.of(value.at(), value.text());
    }
  }
}
