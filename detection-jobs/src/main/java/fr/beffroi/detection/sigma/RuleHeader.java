package fr.beffroi.detection.sigma;

import fr.beffroi.detection.alert.Level;
import fr.beffroi.rules.Location;

/**
 * Which rule is it, and where does it come from?
 *
 * @param id the rule's {@code id}, or its name where it has none
 * @param name the rule's {@code name}, or its file's where it has none
 * @param origin who wrote it: {@link fr.beffroi.rules.RuleFile#SHIPPED} or a folder
 */
public record RuleHeader(
    String id,
    String name,
    String title,
    Level level,
    String origin,
    Location at,
    Guidance guidance) {
  public String file() {
    return at.file();
  }

  /** Whether {@code wanted} is this rule's id, name or title. */
  public boolean isCalled(String wanted) {
    return id.equals(wanted) || name.equals(wanted) || title.equals(wanted);
  }
}
