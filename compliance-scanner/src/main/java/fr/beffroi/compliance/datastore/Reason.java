package fr.beffroi.compliance.datastore;

import java.util.Locale;

/** Why was something not read? In our words: a driver's own may quote a citizen's data. */
public enum Reason {
  TIMED_OUT(
      "la requête a dépassé le temps permis ; accordez plus de temps ou lisez hors des heures de"
          + " service",
      "the query took longer than allowed; allow more time, or read outside working hours"),
  LEFT_OUT(
      "laissé de côté par stores.yml ; la raison y est écrite",
      "left out by stores.yml; the reason is written there"),
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
  CONNECTION_LOST(
      "la connexion a été coupée ; relancez l'audit",
      "the connection was cut; run the audit again"),
  STORE_FAILED(
      "la base a refusé la requête ; cherchez le code SQLState dans sa documentation",
      "the store refused the query; look up the SQLState in its documentation");

  private final String french;
  private final String english;

  Reason(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** A sentence that says what happened and what to do. */
  public String sentence(Locale locale) {
    return locale.getLanguage().equals("fr") ? french : english;
  }
}
