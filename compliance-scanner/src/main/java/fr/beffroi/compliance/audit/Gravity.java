package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.finding.Finding;
import java.util.Comparator;

/**
 * Which finding does one read first? What must not be there, then what a text that was read orders,
 * then what must be confirmed; among these the many before the few.
 */
final class Gravity {
  static final Comparator<Finding> GRAVEST_FIRST =
      Comparator.comparing(Gravity::rank)
          .thenComparing(Finding::needsConfirmation)
          .thenComparing(finding -> -finding.volume().rows())
          .thenComparing(finding -> finding.subject().toString())
          .thenComparing(Finding::id);

  private Gravity() {}

  private static int rank(Finding finding) {
    return switch (finding.verdict()) {
      case DONNEE_INTERDITE -> 0;
      case PURGE_TROP_COURTE -> 1;
      case EFFACEMENT_AUTOMATIQUE_ABSENT -> 2;
      case ECHUE_E, ECHUE_T, ECHUE_C -> 3;
      case SOFT_ARCHIVE, A_ARCHIVER -> 4;
      case JOURNAL_TROP_COURT -> 5;
      case HORS_REGISTRE -> 6;
      case INDATABLE -> 7;
      case OK -> 8;
    };
  }
}
