package fr.beffroi.detection.sigma.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;

/** What does a rule compare a field with? What modifiers change, and tests are made of. */
sealed interface Operand {
  Location at();

  /** A text as it stands in the file, and what it stands for so far. */
  record Text(Location at, String raw, SigmaString string) implements Operand {
    static Text of(Location at, String raw) {
      return new Text(at, raw, SigmaString.parse(raw));
    }

    Text with(SigmaString changed) {
      return new Text(at, raw, changed);
    }
  }

  record Numeral(Location at, String digits) implements Operand {}

  record Truth(Location at, boolean value) implements Operand {}

  record Absent(Location at) implements Operand {}

  record Exists(Location at, boolean wanted) implements Operand {}

  record Comparison(Location at, NumberTest.Order order, String digits) implements Operand {}

  record Network(Location at, IpNetwork network) implements Operand {}

  record OtherField(Location at, String name, FieldsCompare.Relation relation) implements Operand {}

  /** An expression and RE2's flags for it. */
  record Regex(Location at, String expression, int flags) implements Operand {
    private static final int LONGEST = 4096;

    Pattern compile() throws RuleException {
      if (expression.length() > LONGEST) {
        throw new RuleException(
            at,
            "expression régulière de plus de " + LONGEST + " caractères : partagez-la",
            "regular expression of more than " + LONGEST + " characters: split it");
      }
      try {
        return Pattern.compile(expression, flags);
      } catch (PatternSyntaxException e) {
        throw new RuleException(
            at,
            "expression régulière refusée : "
                + e.getDescription()
                + ". Beffroi lit la syntaxe RE2 : ni (?=…), ni (?!…), ni \\1",
            "regular expression refused: "
                + e.getDescription()
                + ". Beffroi reads RE2 syntax: no (?=…), (?!…) or \\1");
      }
    }
  }
}
