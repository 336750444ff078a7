package fr.beffroi.rules;

/**
 * A single value as it stands in the file, and what YAML 1.2's core schema takes it for.
 *
 * @param text the text without quotes; the digits as written for a number
 */
public record YamlScalar(Location at, String text, Kind kind) implements YamlNode {
  /** Core schema of YAML 1.2.2, section 10.3. */
  public enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    NULL
  }

  public boolean isNull() {
    return kind == Kind.NULL;
  }

  public boolean isTrue() {
    return kind == Kind.BOOLEAN && text.equalsIgnoreCase("true");
  }

  @Override
  public String kindEnglish() {
    return "a single value";
  }

  @Override
  public String kindFrench() {
    return "une valeur seule";
  }
}
