package fr.beffroi.compliance.report;

import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Optional;

/** What does an elected member have to decide, and what was found that asks for it? */
enum Decision {
  ERASE_BY_TEXT(
      "Un texte veut que ces données s'effacent d'elles-mêmes ; rien ne le fait à temps.",
      "A text wants these data to be erased automatically; nothing does so in time.",
      "Faire mettre en place l'effacement automatique, sauf procédure en cours.",
      "Have the automatic erasure set up, except where a procedure is under way."),
  REMOVE(
      "Des données sont là qui ne devraient pas y être.",
      "Some data are there that should not be.",
      "Faire cesser leur collecte ; convenir de leur retrait avec les archives"
          + " départementales.",
      "Stop collecting them; agree on their removal with the departmental archives."),
  ELIMINATE(
      "Ces dossiers ont fait leur temps et ne se gardent pas.",
      "These files have served their time and are not kept.",
      "Signer le bordereau d'élimination. Rien ne se détruit avant le visa des archives.",
      "Sign the elimination slip. Nothing is destroyed before the archives' visa."),
  HAND_OVER(
      "Ces dossiers ont fait leur temps ; tout ou partie a une valeur d'histoire.",
      "These files have served their time; some or all of them matter to history.",
      "Demander aux archives départementales comment trier et verser. Ne rien détruire.",
      "Ask the departmental archives how to sort and hand over. Destroy nothing."),
  SET_APART(
      "Ces dossiers anciens restent sous la main de tous, alors qu'ils devraient être à part.",
      "These old files are still at everybody's hand, although they should be set apart.",
      "Les faire mettre à part et désigner qui y garde accès. Ne rien détruire.",
      "Have them set apart, and name who keeps access. Destroy nothing."),
  STOP_PURGE(
      "Un effacement automatique passe trop tôt : il détruit ce qui doit encore se garder.",
      "An automatic erasure comes too early: it destroys what must still be kept.",
      "Faire suspendre cet effacement et régler sa durée.",
      "Have this erasure suspended, and its period corrected."),
  COMPLETE_REGISTER(
      "Le registre ne dit rien de ces données ou de leur durée, ou leur date manque.",
      "The register says nothing of these data or of their period, or their date is missing.",
      "Faire compléter le registre des traitements.",
      "Have the record of processing activities completed.");

  private final String foundFrench;
  private final String foundEnglish;
  private final String decideFrench;
  private final String decideEnglish;

  Decision(String foundFrench, String foundEnglish, String decideFrench, String decideEnglish) {
    this.foundFrench = foundFrench;
    this.foundEnglish = foundEnglish;
    this.decideFrench = decideFrench;
    this.decideEnglish = decideEnglish;
  }

  /** What was found, in plain words. */
  Bilingual found() {
    return new Bilingual(foundFrench, foundEnglish);
  }

  /** What to decide, or to sign. */
  Bilingual decide() {
    return new Bilingual(decideFrench, decideEnglish);
  }

  /** The findings that ask for it. */
  List<Finding> of(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> askedBy(finding.verdict()).filter(this::equals).isPresent())
        .toList();
  }

  private static Optional<Decision> askedBy(Verdict verdict) {
    return switch (verdict) {
      case OK -> Optional.empty();
      case EFFACEMENT_AUTOMATIQUE_ABSENT -> Optional.of(ERASE_BY_TEXT);
      case DONNEE_INTERDITE -> Optional.of(REMOVE);
      case ECHUE_E -> Optional.of(ELIMINATE);
      case ECHUE_T, ECHUE_C -> Optional.of(HAND_OVER);
      case A_ARCHIVER, SOFT_ARCHIVE -> Optional.of(SET_APART);
      case PURGE_TROP_COURTE, JOURNAL_TROP_COURT -> Optional.of(STOP_PURGE);
      case HORS_REGISTRE, INDATABLE -> Optional.of(COMPLETE_REGISTER);
    };
  }
}
