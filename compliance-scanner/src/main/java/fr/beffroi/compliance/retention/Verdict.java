package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Bilingual;

/**
 * What does the law say of what was found, and what is to be done? The names are those of the
 * reports; {@link Sentence} says a verdict of a rule in a whole sentence.
 */
public enum Verdict {
  OK(Offence.NEITHER, "conforme", "in order", "Rien à faire.", "Nothing to do."),
  A_ARCHIVER(
      Offence.KEPT_TOO_LONG,
      "à archiver : la durée en base active est passée, la DUA court",
      "to archive: the active period is over, the administrative one (DUA) runs",
      "Passez ces données en archivage intermédiaire, à l'accès ponctuel, motivé et réservé aux"
          + " personnes habilitées ; ne les détruisez pas.",
      "Move these data to the intermediate archive, with occasional and justified access for"
          + " authorised persons only; do not destroy them."),
  ECHUE_E(
      Offence.KEPT_TOO_LONG,
      "échue, à éliminer",
      "due, to eliminate",
      "Établissez le bordereau d'élimination et attendez le visa : détruire sans lui est l'autre"
          + " infraction (C. patrimoine L214-3).",
      "Draw up the elimination slip (bordereau) and wait for the visa: destroying without it is"
          + " the other offence (C. patrimoine L214-3)."),
  ECHUE_T(
      Offence.KEPT_TOO_LONG,
      "échue, à trier",
      "due, to sort",
      "Demandez aux archives départementales comment trier : versez ce qui se garde, bordereau"
          + " d'élimination et visa pour le reste.",
      "Ask the departmental archives how to sort: hand over what is kept, elimination slip and"
          + " visa for the rest."),
  ECHUE_C(
      Offence.KEPT_TOO_LONG,
      "échue, à verser aux archives",
      "due, to hand over to the archives",
      "Versez ces données en archivage définitif, puis retirez-les de la base active ; ne les"
          + " détruisez pas.",
      "Hand these data over to the permanent archives, then take them out of the active base; do"
          + " not destroy them."),
  PURGE_TROP_COURTE(
      Offence.DESTROYED_WITHOUT_AGREEMENT,
      "purge trop courte",
      "purge too short",
      "Suspendez la purge et réglez-la sur la durée minimale de la règle.",
      "Suspend the purge and set it to the rule's minimum period."),
  INDATABLE(
      Offence.NEITHER,
      "indatable : la date de départ manque",
      "undated: the starting date is missing",
      "Retrouvez la date qui fait courir la durée ; jusque-là ni échéance ni conformité ne se"
          + " prononce.",
      "Find the date that starts the period; until then neither expiry nor conformity can be"
          + " said."),
  HORS_REGISTRE(
      Offence.NEITHER,
      "hors registre, ou sans durée fixée",
      "not in the register, or without a period",
      "Inscrivez le traitement et sa durée au registre (RGPD art. 30).",
      "Enter the processing and its period in the register (GDPR art. 30)."),
  SOFT_ARCHIVE(
      Offence.KEPT_TOO_LONG,
      "archivage de façade : notées archivées, restées en base active",
      "archived in name only: flagged as archived, still in the active base",
      "Sortez ces données de la base active : les noter archivées ne suffit pas (CNIL, Guide RGPD"
          + " du développeur, fiche 14).",
      "Take these data out of the active base: flagging them is not enough (CNIL, Guide RGPD du"
          + " développeur, sheet 14)."),
  EFFACEMENT_AUTOMATIQUE_ABSENT(
      Offence.KEPT_TOO_LONG,
      "effacement automatique absent",
      "automatic erasure missing",
      "Mettez en place l'effacement que le texte prévoit, sauf extraction pour une procédure ou"
          + " contentieux en cours.",
      "Set up the erasure that the text orders, except for what was extracted for a procedure or"
          + " is under legal hold."),
  JOURNAL_TROP_COURT(
      Offence.DESTROYED_WITHOUT_AGREEMENT,
      "journal trop court",
      "log kept too short",
      "Conservez ces journaux six mois au moins : c'est une recommandation.",
      "Keep these logs for six months at least: this is a recommendation."),
  DONNEE_INTERDITE(
      Offence.KEPT_TOO_LONG,
      "donnée qui ne doit pas être là",
      "data that must not be there",
      "Cessez de collecter cette donnée et convenez de son retrait avec vos archives"
          + " départementales.",
      "Stop collecting these data and agree on their removal with your departmental archives.");

  private final Offence offence;
  private final String french;
  private final String english;
  private final String frenchRemedy;
  private final String englishRemedy;

  Verdict(
      Offence offence, String french, String english, String frenchRemedy, String englishRemedy) {
    this.offence = offence;
    this.french = french;
    this.english = english;
    this.frenchRemedy = frenchRemedy;
    this.englishRemedy = englishRemedy;
  }

  /** The side of the double offence. */
  public Offence offence() {
    return offence;
  }

  public Bilingual words() {
    return new Bilingual(french, english);
  }

  /** What to do. */
  public Bilingual remedy() {
    return new Bilingual(frenchRemedy, englishRemedy);
  }

  /** Whether it asks for nothing. */
  public boolean isOk() {
    return this == OK;
  }
}
