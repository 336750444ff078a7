package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.rules.Bilingual;

/** Which right should a reading account not have? A dialect's query names it, and on what. */
enum WriteRight {
  HOLDS("détient %s", "holds %s"),
  WRITES("peut écrire dans %s", "may write to %s"),
  CREATES_IN("peut créer des objets dans le schéma %s", "may create objects in the schema %s"),
  CREATES_SCHEMAS(
      "peut créer des schémas dans la base %s", "may create schemas in the database %s"),
  SUPERUSER("est, ou peut devenir, le superutilisateur %s", "is, or may become, the superuser %s"),
  ADMINISTRATOR("est administrateur : %s", "is an administrator: %s"),
  OWNS("possède %s", "owns %s"),
  PASSES_ON("peut transmettre ses droits à d'autres", "may pass its rights on to others"),
  UNKNOWN(
      "détient un rôle ou un droit qui n'a pas été examiné",
      "holds a role or a right that was not looked into");

  private final String french;
  private final String english;

  WriteRight(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /**
   * The right in words.
   *
   * @param what an object, a role or the right's own name; never a value
   */
  Bilingual on(String what) {
    return new Bilingual(french.formatted(what), english.formatted(what));
  }
}
