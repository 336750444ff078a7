package fr.beffroi.compliance.register;

/**
 * Who answers for the processing? GDPR, article 30, paragraph 1, point a.
 *
 * @param name the commune, its CCAS, or the syndicate
 * @param representative the mayor or the president; empty where not said
 * @param dpo who to write to; empty where not said
 */
public record Controller(String name, String representative, String dpo) {
  public Controller {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a controller has a name");
    }
  }
}
