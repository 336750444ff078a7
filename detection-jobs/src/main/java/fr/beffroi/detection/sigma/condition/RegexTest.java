package fr.beffroi.detection.sigma.condition;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does a regular expression find itself in a value?
 *
 * <p>RE2, whose time is linear in the value whatever the expression: a line written to make an
 * expression backtrack cannot stop the watch, and nothing depends on the depth of a stack. No rule
 * of SigmaHQ needs what RE2 lacks (look-around, back-references).
 */
final class RegexTest implements ValueTest {
  /** What is read of a value; a program of some hundred steps then ends in milliseconds. */
  private static final int LONGEST = 32 * 1024;

  private final Pattern pattern;
  private final @Nullable List<Literal> literals;

  RegexTest(Pattern pattern) {
    this.pattern = pattern;
    List<String> texts = RegexLiterals.of(pattern.pattern());
    this.literals =
        texts == null ? null : texts.stream().map(text -> new Literal(null, false, text)).toList();
  }

  @Override
  public boolean test(Value value) {
    String text = value.text();
    return pattern.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text).find();
  }

  @Override
  public @Nullable List<Literal> literals() {
    return literals;
  }

  @Override
  public String expected() {
    return "/" + pattern.pattern() + "/";
  }
}
