package fr.beffroi.compliance.audit;

import fr.beffroi.rules.Bilingual;
import java.util.Arrays;

/** What does an audit do with a store, in which order, and why? */
public enum Step {
  PROVE(
      "prouver que le compte ne peut pas écrire",
      "prove that the account cannot write",
      "les droits sont lus dans le catalogue ; rien n'est essayé ; un compte qui peut écrire est"
          + " refusé",
      "grants are read from the catalogue; nothing is tried; an account that can write is refused"),
  INVENTORY(
      "dresser l'inventaire",
      "take the inventory",
      "tables, vues, colonnes, commentaires et clés, par le catalogue seul : aucune ligne n'est lue",
      "tables, views, columns, comments and keys, from the catalogue alone: no row is read"),
  CLASSIFY(
      "reconnaître les données personnelles",
      "recognise personal data",
      "par le nom de la colonne, son type, ses valeurs distinctes (sauf en mode noms) et les clés"
          + " étrangères ; aucune valeur n'est gardée",
      "by the column's name, its type, its distinct values (not in mode noms) and foreign keys; no"
          + " value is kept"),
  BIND(
      "rattacher au registre",
      "bind to the register",
      "chaque traitement dit ses tables, sa règle et la date qui fait courir ses durées",
      "each activity says its tables, its rule and the date that starts its clocks"),
  EVALUATE(
      "lire les deux horloges",
      "read both clocks",
      "la base compte elle-même, par date de départ : seuls des nombres et des dates extrêmes en"
          + " sortent (sauf en mode noms, où rien n'est compté)",
      "the store counts by starting date itself: only numbers and extreme dates come out (not in"
          + " mode noms, where nothing is counted)"),
  CHECK(
      "prononcer les constats",
      "say what was found",
      "chaque constat porte son texte, son côté de la double infraction, la requête qui le recompte"
          + " et ce qu'il faut faire",
      "each finding bears its text, its side of the double offence, the query that counts it again"
          + " and what to do");

  private final String french;
  private final String english;
  private final String frenchHow;
  private final String englishHow;

  Step(String french, String english, String frenchHow, String englishHow) {
    this.french = french;
    this.english = english;
    this.frenchHow = frenchHow;
    this.englishHow = englishHow;
  }

  /** Its place, from 1. */
  public int number() {
    return Arrays.asList(values()).indexOf(this) + 1;
  }

  public Bilingual words() {
    return new Bilingual(french, english);
  }

  /** How it is done, and what it leaves alone. */
  public Bilingual how() {
    return new Bilingual(frenchHow, englishHow);
  }
}
