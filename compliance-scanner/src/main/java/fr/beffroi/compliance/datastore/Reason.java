package fr.beffroi.compliance.datastore;

import java.util.Locale;

/** Why was something not read? In our words: a driver's own may quote a citizen's data. */
public enum Reason {
  TIMED_OUT(
      "la lecture a dépassé le temps permis ; accordez plus de temps ou lisez hors des heures de"
          + " service",
      "reading took longer than allowed; allow more time, or read outside working hours"),
  LEFT_OUT(
      "laissé de côté par stores.yml ; la raison y est écrite",
      "left out by stores.yml; the reason is written there"),
  JOBS_NOT_READ(
      "les tâches planifiées de la base ne sont pas lues, ou le compte ne peut pas les voir : demandez"
          + " à son administrateur lesquelles effacent des données, et après combien de temps",
      "the store's scheduled jobs are not read, or the account cannot see them: ask its administrator"
          + " which of them erase data, and after how long"),
  MAIL(
      "le courrier n'est pas lu : il peut être personnel, d'élu ou de syndicat ; décidez avec ses"
          + " titulaires",
      "mail is not read: it may be personal, an elected member's or a union's; decide with its"
          + " owners"),
  CANCELLED("l'audit a été interrompu", "the audit was interrupted"),
  NOT_PERMITTED(
      "le compte de lecture n'a pas le droit de lire cet objet ; accordez-lui SELECT",
      "the account may not read this object; grant it SELECT"),
  BROKEN_DEFINITION(
      "l'objet n'existe plus ou sa définition est cassée ; voyez avec l'éditeur",
      "the object is gone, or its definition is broken; ask the vendor"),
  UNREADABLE_VALUE(
      "une valeur ne se lit pas comme une date ou comme le type de sa colonne ; choisissez une autre"
          + " colonne",
      "a value does not read as a date, or as its column's type; choose another column"),
  NOT_JUDGED(
      "une valeur a mis Beffroi en défaut et sa colonne n'est jugée que par son nom ; signalez le nom"
          + " et le type de la colonne, jamais la valeur",
      "Beffroi failed over a value, and its column is judged by its name alone; report the column's"
          + " name and type, never the value"),
  TEXT_NOT_JUDGED(
      "un passage a mis Beffroi en défaut et rien n'est compté de ce document ; signalez son format,"
          + " jamais son texte",
      "Beffroi failed over a passage, and nothing of this document is counted; report its format,"
          + " never its text"),
  CHECK_NOT_MADE(
      "ce contrôle n'a pas pu être fait : Beffroi s'est trouvé en défaut ; signalez le nom du"
          + " contrôle et la version",
      "this check could not be made: Beffroi failed; report the check's name and the version"),
  CONNECTION_LOST(
      "la connexion a été coupée ; relancez l'audit",
      "the connection was cut; run the audit again"),
  STORE_FAILED(
      "la base a refusé la requête ; cherchez le code SQLState dans sa documentation",
      "the store refused the query; look up the SQLState in its documentation"),
  FILE_NOT_PERMITTED(
      "le système refuse la lecture de ce fichier ou dossier ; accordez le droit de lecture",
      "the system refuses to read this file or folder; grant the right to read it"),
  UNKNOWN_FORMAT(
      "Beffroi ne lit pas ce format de fichier ; ouvrez-le avec son logiciel",
      "Beffroi does not read this format of file; open it with its own software"),
  BROKEN_FILE(
      "le fichier est endommagé, ou n'est pas ce que dit son nom ; ouvrez-le avec son logiciel",
      "the file is damaged, or not what its name says; open it with its own software"),
  ENCRYPTED_FILE(
      "le fichier est protégé par un mot de passe ; demandez-le à son auteur",
      "the file is protected by a password; ask its author for it"),
  TOO_LARGE(
      "le fichier dépasse la taille que Beffroi lit ; partagez-le ou ouvrez-le avec son logiciel",
      "the file is larger than Beffroi reads; split it, or open it with its own software"),
  ARCHIVE_BOMB(
      "l'archive se déplie hors de toute mesure ; vérifiez d'où elle vient avant de l'ouvrir",
      "the archive unfolds beyond all measure; check where it comes from before you open it"),
  LINE_TOO_LONG(
      "une ligne dépasse toute mesure, souvent un guillemet qui n'est pas refermé ; corrigez-la",
      "a line is long beyond all measure, often a quote that is not closed; correct it"),
  LINK_NOT_FOLLOWED(
      "un lien ou un fichier spécial n'est jamais suivi ; auditez sa cible comme un autre dossier",
      "a link or a special file is never followed; audit its target as a folder of its own"),
  CHANGED_WHILE_READ(
      "le fichier a changé pendant la lecture ; relancez l'audit quand personne n'y travaille",
      "the file changed while it was read; run the audit again when nobody works on it"),
  NO_TEXT(
      "le document n'a pas de texte, sans doute une image numérisée ; regardez-le vous-même",
      "the document has no text, probably a scanned image; look at it yourself"),
  VERSION_HISTORY(
      "un historique de versions n'est pas lu, et garde ce qui a été effacé ; examinez-le à part",
      "a history of versions is not read, and keeps what was erased; look at it apart"),
  NO_KEYS_IN_FILES(
      "un fichier n'a pas de clé vers un autre ; choisissez une date de la ligne elle-même",
      "a file has no key to another one; choose a date of the row itself"),
  DECLARED_ONLY(
      "l'éditeur l'a déclaré et personne ne l'a lu ; fiez-vous à sa signature ou demandez un extrait",
      "the vendor has declared it and nobody has read it; rely on the signature or ask for an extract");

  private final String french;
  private final String english;

  Reason(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** Whether it was left alone on purpose, and not because reading failed. */
  public boolean isByChoice() {
    return this == LEFT_OUT || this == MAIL || this == JOBS_NOT_READ;
  }

  /** A sentence that says what happened and what to do. */
  public String sentence(Locale locale) {
    return locale.getLanguage().equals("fr") ? french : english;
  }
}
