package fr.beffroi.rules;

import java.util.Locale;

/**
 * What is wrong with a rule, where, and what to do about it?
 *
 * <p>An error refuses the rule that holds it and no other one; a warning leaves it working.
 */
public record Problem(Location at, Severity severity, String french, String english) {
  /** How bad is it? */
  public enum Severity {
    WARNING,
    ERROR
  }

  public static Problem warning(Location at, String french, String english) {
    return new Problem(at, Severity.WARNING, french, english);
  }

  public static Problem error(Location at, String french, String english) {
    return new Problem(at, Severity.ERROR, french, english);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The sentence without its place. */
  public String message(Locale locale) {
    return locale.getLanguage().equals("fr") ? french : english;
  }

  /** {@code file:line:column: what is wrong and what to do}. */
  public String in(Locale locale) {
    return at + ": " + message(locale);
  }

  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
