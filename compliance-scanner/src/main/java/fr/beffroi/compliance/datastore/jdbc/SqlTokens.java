package fr.beffroi.compliance.datastore.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of which words, names and signs is a short statement made? One that holds anything else, a
 * comment or an escape say, or that is longer than 2,000 characters, has no tokens at all.
 */
final class SqlTokens {
  private static final int LONGEST = 2_000;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*+(?:(?<word>[A-Za-z_][A-Za-z0-9_]*+)"
              + "|`(?<back>(?:[^`]|``)++)`"
              + "|\"(?<double>(?:[^\"]|\"\")++)\""
              + "|'(?<text>[^'\\\\]*+)'"
              + "|(?<number>[0-9]++)"
              + "|(?<sign>::|<=|[<().,;]|-(?!-)))");

  private enum Kind {
    WORD,
    QUOTED,
    TEXT,
    NUMBER,
    SIGN
  }

  private record Token(Kind kind, String text) {}

  /** A name, which means what it spells where it is quoted, and whatever its case where not. */
  record Name(String text, boolean quoted) {
    static Name exactly(String text) {
      return new Name(text, true);
    }

    boolean names(String object) {
      return quoted ? text.equals(object) : text.equalsIgnoreCase(object);
    }
  }

  private final List<Token> tokens;
  private int next;

  private SqlTokens(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /**
   * The tokens of a statement.
   *
   * @param quote around names; the other sign is not understood
   */
  static SqlTokens of(String sql, char quote) {
    List<Token> tokens = new ArrayList<>();
    String text = sql.strip();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (text.length() <= LONGEST && at < text.length()) {
      Token token = matcher.region(at, text.length()).lookingAt() ? token(matcher, quote) : null;
      if (token == null) {
        return new SqlTokens(List.of());
      }
      tokens.add(token);
      at = matcher.end();
    }
    return new SqlTokens(tokens);
  }

  private static @Nullable Token token(Matcher matcher, char quote) {
    if (matcher.group("word") != null) {
      return new Token(Kind.WORD, matcher.group("word"));
    }
    String quoted = matcher.group(quote == '`' ? "back" : "double");
    if (quoted != null) {
      String twice = String.valueOf(quote).repeat(2);
      return new Token(Kind.QUOTED, quoted.replace(twice, String.valueOf(quote)));
    }
    if (matcher.group("text") != null) {
      return new Token(Kind.TEXT, matcher.group("text"));
    }
    if (matcher.group("number") != null) {
      return new Token(Kind.NUMBER, matcher.group("number"));
    }
    return matcher.group("sign") == null ? null : new Token(Kind.SIGN, matcher.group("sign"));
  }

  boolean atEnd() {
    return next == tokens.size();
  }

  /** Takes that word, whatever its case, or that sign, where it comes next. */
  boolean take(String token) {
    boolean comes =
        (is(Kind.WORD) || is(Kind.SIGN)) && tokens.get(next).text().equalsIgnoreCase(token);
    next += comes ? 1 : 0;
    return comes;
  }

  /** The next word in capitals, or nothing. */
  String word() {
    return is(Kind.WORD) ? tokens.get(next++).text().toUpperCase(Locale.ROOT) : "";
  }

  /** The next number, or nothing. */
  String number() {
    return is(Kind.NUMBER) ? tokens.get(next++).text() : "";
  }

  /** What stands between the next apostrophes, or nothing. */
  String text() {
    return is(Kind.TEXT) ? tokens.get(next++).text() : "";
  }

  /** The next name, or null. */
  @Nullable Name name() {
    if (!is(Kind.WORD) && !is(Kind.QUOTED)) {
      return null;
    }
    Token token = tokens.get(next++);
    return new Name(token.text(), token.kind() == Kind.QUOTED);
  }

  private boolean is(Kind kind) {
    return next < tokens.size() && tokens.get(next).kind() == kind;
  }
}
