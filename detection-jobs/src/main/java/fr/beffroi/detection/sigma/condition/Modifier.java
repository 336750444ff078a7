package fr.beffroi.detection.sigma.condition;

import com.google.re2j.Pattern;
import fr.beffroi.detection.sigma.condition.FieldsCompare.Relation;
import fr.beffroi.detection.sigma.condition.NumberTest.Order;
import fr.beffroi.rules.RuleException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How does a modifier change what an item asks? (sigma-specification 2.1.0, appendix "Modifiers".)
 * Applied in the order in which the rule writes them; a new modifier is a new line here.
 */
enum Modifier {
  ALL(Item::wantAll),
  CASED(Item::keepCase),
  NEQ(Item::negate),
  CONTAINS(item -> item.change(Modifier::contains)),
  STARTSWITH(item -> item.change(Modifier::startsWith)),
  ENDSWITH(item -> item.change(Modifier::endsWith)),
  WINDASH(item -> item.change(Modifier::windash)),
  EXISTS(item -> item.change(Modifier::exists)),
  RE(item -> item.change(Modifier::regex)),
  I(item -> item.change(operand -> flag(operand, Pattern.CASE_INSENSITIVE))),
  M(item -> item.change(operand -> flag(operand, Pattern.MULTILINE))),
  S(item -> item.change(operand -> flag(operand, Pattern.DOTALL))),
  CIDR(item -> item.change(Modifier::network)),
  LT(item -> item.change(operand -> compare(operand, Order.LESS))),
  LTE(item -> item.change(operand -> compare(operand, Order.LESS_OR_EQUAL))),
  GT(item -> item.change(operand -> compare(operand, Order.MORE))),
  GTE(item -> item.change(operand -> compare(operand, Order.MORE_OR_EQUAL))),
  FIELDREF(item -> item.change(Modifier::otherField));

  /** Of Sigma's language, but not yet of ours: another message than for a slip of the pen. */
  static final List<String> NOT_READ =
      List.of(
          "base64",
          "base64offset",
          "utf16le",
          "utf16be",
          "utf16",
          "wide",
          "minute",
          "hour",
          "day",
          "week",
          "month",
          "year",
          "expand");

  /** What a modifier does to an item. */
  @FunctionalInterface
  interface Step {
    void apply(Item item) throws RuleException;
  }

  @SuppressWarnings("ImmutableEnumChecker") // method references without state
  private final Step step;

  Modifier(Step step) {
    this.step = step;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  void apply(Item item) throws RuleException {
    step.apply(item);
  }

  static @Nullable Modifier named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Modifier::word).toList();
  }

  private static Operand contains(Operand operand) throws RuleException {
    return operand instanceof Operand.OtherField other
        ? new Operand.OtherField(other.at(), other.name(), Relation.CONTAINS)
        : text(operand, "contains", string -> string.openedAtStart().openedAtEnd());
  }

  private static Operand startsWith(Operand operand) throws RuleException {
    return operand instanceof Operand.OtherField other
        ? new Operand.OtherField(other.at(), other.name(), Relation.STARTSWITH)
        : text(operand, "startswith", SigmaString::openedAtEnd);
  }

  private static Operand endsWith(Operand operand) throws RuleException {
    return operand instanceof Operand.OtherField other
        ? new Operand.OtherField(other.at(), other.name(), Relation.ENDSWITH)
        : text(operand, "endswith", SigmaString::openedAtStart);
  }

  private static Operand windash(Operand operand) throws RuleException {
    return text(operand, "windash", SigmaString::withAnyDash);
  }

  private static Operand text(Operand operand, String modifier, UnaryOperator<SigmaString> change)
      throws RuleException {
    if (operand instanceof Operand.Text text) {
      return text.with(change.apply(text.string()));
    } else if (operand instanceof Operand.Numeral number) {
      Operand.Text text = Operand.Text.of(number.at(), number.digits());
      return text.with(change.apply(text.string()));
    }
    throw wants(operand, modifier, "un texte", "a text");
  }

  private static Operand exists(Operand operand) throws RuleException {
    if (operand instanceof Operand.Truth truth) {
      return new Operand.Exists(truth.at(), truth.value());
    }
    throw wants(operand, "exists", "true ou false", "true or false");
  }

  private static Operand regex(Operand operand) throws RuleException {
    if (operand instanceof Operand.Text text) {
      return new Operand.Regex(text.at(), text.raw(), 0);
    } else if (operand instanceof Operand.Numeral number) {
      return new Operand.Regex(number.at(), number.digits(), 0);
    }
    throw wants(operand, "re", "une expression régulière", "a regular expression");
  }

  private static Operand flag(Operand operand, int flag) throws RuleException {
    if (operand instanceof Operand.Regex regex) {
      return new Operand.Regex(regex.at(), regex.expression(), regex.flags() | flag);
    }
    throw new RuleException(
        operand.at(),
        "'i', 'm' et 's' ne suivent que 're' : écrivez |re|i",
        "'i', 'm' and 's' only follow 're': write |re|i");
  }

  private static Operand network(Operand operand) throws RuleException {
    IpNetwork network = operand instanceof Operand.Text text ? IpNetwork.parse(text.raw()) : null;
    if (network == null) {
      throw wants(operand, "cidr", "un réseau comme 192.0.2.0/24", "a network like 192.0.2.0/24");
    }
    return new Operand.Network(operand.at(), network);
  }

  private static Operand compare(Operand operand, Order order) throws RuleException {
    if (operand instanceof Operand.Numeral number) {
      return new Operand.Comparison(number.at(), order, number.digits());
    }
    throw wants(operand, "lt, lte, gt, gte", "un nombre", "a number");
  }

  private static Operand otherField(Operand operand) throws RuleException {
    if (operand instanceof Operand.Text text && !text.string().isEmpty()) {
      return new Operand.OtherField(text.at(), text.raw(), Relation.EQUALS);
    }
    throw wants(operand, "fieldref", "le nom d'un champ", "the name of a field");
  }

  private static RuleException wants(
      Operand operand, String modifier, String french, String english) {
    return new RuleException(
        operand.at(),
        "'" + modifier + "' veut " + french + " : corrigez la valeur",
        "'" + modifier + "' wants " + english + ": correct the value");
  }
}
