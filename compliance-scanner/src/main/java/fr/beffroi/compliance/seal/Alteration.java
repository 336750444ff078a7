package fr.beffroi.compliance.seal;

import fr.beffroi.rules.Bilingual;

/**
 * What is not as it was sealed?
 *
 * @param file its name, as a message may show it
 */
public record Alteration(String file, Kind how) {
  /** In which way? */
  public enum Kind {
    CHANGED("son contenu a changé", "its content has changed"),
    MISSING("il manque", "it is missing"),
    EXTRA("il n'était pas là quand l'audit a été signé", "it was not there when it was signed"),
    NOT_A_FILE("c'est un lien ou autre chose qu'un fichier", "it is a link, or no file at all"),
    UNREADABLE("il ne se lit pas", "it cannot be read");

    private final String french;
    private final String english;

    Kind(String french, String english) {
      this.french = french;
      this.english = english;
    }
  }

  public Alteration {
    file = SealedFile.shown(file);
  }

  public Bilingual words() {
    return new Bilingual(file + " : " + how.french, file + ": " + how.english);
  }
}
