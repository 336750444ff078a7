package fr.beffroi.compliance.disclosure;

import fr.beffroi.rules.Bilingual;
import java.util.Locale;

/**
 * For which purposes may a name be looked up at all? Discipline is none of them: data that were
 * collected for security are not to be turned to another purpose (Code pénal, article 226-21).
 */
public enum Ground {
  BREACH(
      "violation de données à caractère personnel (RGPD, articles 33 et 34)",
      "personal data breach (GDPR, articles 33 and 34)"),
  SECURITY(
      "incident de sécurité du système d'information (RGPD, article 32)",
      "security incident of the information system (GDPR, article 32)"),
  JUDICIAL("réquisition judiciaire", "order of a judicial authority"),
  ACCESS(
      "demande d'accès de la personne elle-même (RGPD, article 15)",
      "the person's own request of access (GDPR, article 15)");

  private final String french;
  private final String english;

  Ground(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** As it stands in a file and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Bilingual title() {
    return new Bilingual(french, english);
  }
}
