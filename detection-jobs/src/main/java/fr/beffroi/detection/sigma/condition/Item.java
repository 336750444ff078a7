package fr.beffroi.detection.sigma.condition;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What does one item of a detection ask ({@code field|modifiers: values}), once it is read? */
final class Item {
  private final @Nullable FieldRef field;
  private final FieldTable fields;
  private final Location at;
  private List<Operand> operands;
  private boolean all;
  private boolean cased;
  private boolean negated;

  Item(@Nullable FieldRef field, FieldTable fields, Location at, List<Operand> operands) {
    this.field = field;
    this.fields = fields;
    this.at = at;
    this.operands = operands;
  }

  /** Changes one operand into another; refuses it with a {@link RuleException}. */
  @FunctionalInterface
  interface Change {
    Operand apply(Operand operand) throws RuleException;
  }

  Location at() {
    return at;
  }

  void change(Change change) throws RuleException {
    List<Operand> changed = new ArrayList<>();
    for (Operand operand : operands) {
      changed.add(change.apply(operand));
    }
    operands = changed;
  }

  void wantAll() throws RuleException {
    if (operands.size() < 2) {
      throw new RuleException(
          at,
          "'all' n'a de sens que sur une liste d'au moins deux valeurs : retirez-le",
          "'all' only makes sense on a list of two values or more: remove it");
    }
    all = true;
  }

  void keepCase() {
    cased = true;
  }

  void negate() {
    negated = true;
  }

  Condition condition() throws RuleException {
    List<Condition> tests = new ArrayList<>();
    for (Operand operand : operands) {
      tests.add(field == null ? keyword(operand) : test(field, operand));
    }
    Condition condition = all ? AllOf.of(tests) : AtLeast.oneOf(tests);
    return negated ? new Not(condition) : condition;
  }

  private Condition test(FieldRef of, Operand operand) throws RuleException {
    if (operand instanceof Operand.Absent) {
      return new FieldExists(of, false);
    } else if (operand instanceof Operand.Exists exists) {
      return new FieldExists(of, exists.wanted());
    } else if (operand instanceof Operand.Text text && text.string().isEmpty()) {
      return new FieldExists(of, false);
    } else if (operand instanceof Operand.OtherField other) {
      return new FieldsCompare(of, fields.ref(other.name()), other.relation(), cased);
    }
    return new FieldMatches(of, valueTest(operand));
  }

  /** A word without a field is looked for in the whole event, as part of any value. */
  private Condition keyword(Operand operand) throws RuleException {
    if (operand instanceof Operand.Text text && !text.string().isEmpty()) {
      return new Keyword(new TextTest(text.string().openedAtStart().openedAtEnd(), cased));
    } else if (operand instanceof Operand.Numeral number) {
      SigmaString digits = SigmaString.parse(number.digits());
      return new Keyword(new TextTest(digits.openedAtStart().openedAtEnd(), cased));
    } else if (operand instanceof Operand.Regex regex) {
      return new Keyword(new RegexTest(regex.compile()));
    }
    throw new RuleException(
        operand.at(),
        "une recherche sans champ veut un texte ou une expression régulière : nommez un champ",
        "a search without a field wants a text or a regular expression: name a field");
  }

  private ValueTest valueTest(Operand operand) throws RuleException {
    if (operand instanceof Operand.Text text) {
      return new TextTest(text.string(), cased);
    } else if (operand instanceof Operand.Numeral number) {
      return new NumberTest(NumberTest.Order.EQUAL, number.digits());
    } else if (operand instanceof Operand.Comparison comparison) {
      return new NumberTest(comparison.order(), comparison.digits());
    } else if (operand instanceof Operand.Truth truth) {
      return new TextTest(SigmaString.parse(Boolean.toString(truth.value())), false);
    } else if (operand instanceof Operand.Network network) {
      return new NetworkTest(network.network());
    } else if (operand instanceof Operand.Regex regex) {
      return new RegexTest(regex.compile());
    }
    throw new IllegalStateException("an operand without a test: " + operand.getClass());
  }
}
