package fr.beffroi.detection.sigma.condition;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What does a condition say of the selections that it names? (sigma-specification 2.1.0,
 * "Condition".) Binding weakest first: {@code or}, {@code and}, {@code not}, {@code x of},
 * parentheses.
 */
final class ConditionParser {
  private static final Pattern WORD = Pattern.compile("[()|]|[^\\s()|]+");
  private static final int DEEPEST = 50;

  private final List<Token> tokens;
  private final Location end;
  private final Map<String, Condition> selections;
  private final Set<String> used;
  private int next;
  private int depth;

  private record Token(String text, Location at) {
    boolean is(String word) {
      return text.equalsIgnoreCase(word);
    }
  }

  private ConditionParser(YamlScalar text, Map<String, Condition> selections, Set<String> used) {
    this.tokens = tokens(text);
    this.end = text.at().right(text.text().length());
    this.selections = selections;
    this.used = used;
  }

  /** Reads a condition, and adds the selections that it names to {@code used}. */
  static Condition parse(YamlScalar text, Map<String, Condition> selections, Set<String> used)
      throws RuleException {
    ConditionParser parser = new ConditionParser(text, selections, used);
    parser.refuseAggregation();
    Condition condition = parser.or();
    if (parser.next < parser.tokens.size()) {
      Token token = parser.tokens.get(parser.next);
      throw unexpected(token.text(), token.at());
    }
    return condition;
  }

  private static List<Token> tokens(YamlScalar text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.text());
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), text.at().right(matcher.start())));
    }
    return tokens;
  }

  private void refuseAggregation() throws RuleException {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is("|")) {
        String after = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
        throw aggregation(after.toLowerCase(Locale.ROOT), tokens.get(i).at());
      }
    }
  }

  private static RuleException aggregation(String word, Location at) {
    String type = word.equals("near") ? "temporal" : "event_count";
    String hint =
        word.equals("sum") || word.equals("avg") || word.equals("min") || word.equals("max")
            ? "value_sum"
            : type + " (value_count: count(x))";
    return new RuleException(
        at,
        "les agrégations par '|' n'existent plus en Sigma 2 : donnez un 'name' à cette règle et"
            + " ajoutez une règle de corrélation, correlation: {type: "
            + hint
            + ", rules, group-by, timespan, condition: {gte: …}}",
        "aggregations after '|' are gone from Sigma 2: give this rule a 'name' and add a"
            + " correlation rule, correlation: {type: "
            + hint
            + ", rules, group-by, timespan, condition: {gte: …}}");
  }

  private Condition or() throws RuleException {
    List<Condition> parts = new ArrayList<>();
    parts.add(and());
    while (take("or")) {
      parts.add(and());
    }
    return AtLeast.oneOf(parts);
  }

  private Condition and() throws RuleException {
    List<Condition> parts = new ArrayList<>();
    parts.add(not());
    while (take("and")) {
      parts.add(not());
    }
    return AllOf.of(parts);
  }

  private Condition not() throws RuleException {
    deeper();
    Condition condition = take("not") ? new Not(not()) : primary();
    depth--;
    return condition;
  }

  private void deeper() throws RuleException {
    if (++depth > DEEPEST) {
      throw new RuleException(
          end,
          "plus de " + DEEPEST + " parenthèses imbriquées : simplifiez la condition",
          "more than " + DEEPEST + " nested parentheses: simplify the condition");
    }
  }

  private Condition primary() throws RuleException {
    Token token = token();
    if (token.is("(")) {
      Condition inner = or();
      if (!take(")")) {
        throw new RuleException(
            token.at(),
            "cette parenthèse n'est pas fermée : ajoutez ')'",
            "this parenthesis is not closed: add ')'");
      }
      return inner;
    }
    if (token.is(")") || token.is("and") || token.is("or") || token.is("of")) {
      throw unexpected(token.text(), token.at());
    }
    if (next < tokens.size() && tokens.get(next).is("of")) {
      next++;
      return quantified(token, token());
    }
    return selection(token);
  }

  private Condition quantified(Token quantity, Token pattern) throws RuleException {
    List<Condition> parts = new ArrayList<>();
    for (Map.Entry<String, Condition> selection : selections.entrySet()) {
      if (isMeant(selection.getKey(), pattern.text())) {
        used.add(selection.getKey());
        parts.add(selection.getValue());
      }
    }
    if (parts.isEmpty()) {
      throw new RuleException(
          pattern.at(),
          "aucune sélection ne s'appelle '" + pattern.text() + "' : corrigez le motif",
          "no selection is called '" + pattern.text() + "': correct the pattern");
    }
    if (quantity.is("all")) {
      return AllOf.of(parts);
    } else if (quantity.is("any") || quantity.is("1")) {
      return AtLeast.oneOf(parts);
    } else if (quantity.text().matches("[1-9][0-9]{0,3}")) {
      return new AtLeast(Integer.parseInt(quantity.text()), parts);
    }
    throw new RuleException(
        quantity.at(),
        "'" + quantity.text() + " of' : écrivez '1 of', 'any of', 'all of' ou un nombre",
        "'" + quantity.text() + " of': write '1 of', 'any of', 'all of' or a number");
  }

  private static boolean isMeant(String name, String pattern) {
    if (pattern.equalsIgnoreCase("them")) {
      return !name.startsWith("_");
    }
    StringBuilder regex = new StringBuilder();
    for (String part : pattern.split("\\*", -1)) {
      regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(part));
    }
    return name.matches(regex.toString());
  }

  private Condition selection(Token token) throws RuleException {
    Condition selection = selections.get(token.text());
    if (selection == null) {
      throw new RuleException(
          token.at(),
          "aucune sélection ne s'appelle '"
              + token.text()
              + "'."
              + Nearest.question(token.text(), selections.keySet()).french(),
          "no selection is called '"
              + token.text()
              + "'."
              + Nearest.question(token.text(), selections.keySet()).english());
    }
    used.add(token.text());
    return selection;
  }

  private boolean take(String word) {
    boolean taken = next < tokens.size() && tokens.get(next).is(word);
    next += taken ? 1 : 0;
    return taken;
  }

  private Token token() throws RuleException {
    if (next >= tokens.size()) {
      throw new RuleException(
          end,
          "la condition s'arrête trop tôt : nommez une sélection",
          "the condition ends too early: name a selection");
    }
    return tokens.get(next++);
  }

  private static RuleException unexpected(String text, Location at) {
    return new RuleException(
        at,
        "'" + text + "' n'est pas à sa place : joignez les sélections par and, or, not",
        "'" + text + "' is out of place: join selections with and, or, not");
  }
}
