package fr.beffroi.compliance.audit;

import java.time.LocalDate;

/**
 * What is asked of an audit?
 *
 * @param commune a slug
 * @param asOf the day on which every clock is read
 * @param writableAccepted whether an account that may write is warned of instead of refused
 * @param sensitiveAllowed whether stores of social services and of health may be read
 * @param version of Beffroi
 */
public record AuditSettings(
    String commune,
    LocalDate asOf,
    Mode mode,
    boolean writableAccepted,
    boolean sensitiveAllowed,
    String version) {
  /** Enough to see what a folder is for. */
  private static final int SAMPLE_DOCUMENTS = 200;

  /** How many rows of a table are looked at; none where no row may be read. */
  int rowsToRead(int sampleRows) {
    return switch (mode) {
      case NOMS -> 0;
      case ECHANTILLON -> sampleRows;
      case COMPLET -> Integer.MAX_VALUE;
    };
  }

  /** How many documents of a folder are opened; none where only names may be read. */
  int documentsToRead() {
    return switch (mode) {
      case NOMS -> 0;
      case ECHANTILLON -> SAMPLE_DOCUMENTS;
      case COMPLET -> Integer.MAX_VALUE;
    };
  }
}
