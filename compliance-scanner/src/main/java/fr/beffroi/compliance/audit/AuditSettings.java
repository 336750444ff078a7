package fr.beffroi.compliance.audit;

import java.time.LocalDate;

/**
 * What is asked of an audit?
 *
 * @param commune a slug
 * @param asOf the day on which every clock is read
 * @param sampleRows rows of a table that {@link Mode#ECHANTILLON} looks at
 * @param writableAccepted whether an account that may write is warned of instead of refused
 * @param sensitiveAllowed whether stores of social services and of health may be read
 * @param version of Beffroi
 */
public record AuditSettings(
    String commune,
    LocalDate asOf,
    Mode mode,
    int sampleRows,
    boolean writableAccepted,
    boolean sensitiveAllowed,
    String version) {
  /** Enough for a share of one in fifty to be seen, and a second's work. */
  public static final int SAMPLE_ROWS = 1_000;

  public AuditSettings {
    if (sampleRows < 1) {
      throw new IllegalArgumentException("a sample has at least one row");
    }
  }

  /** How many rows of a table are looked at; none where no row may be read. */
  int rowsToRead() {
    return switch (mode) {
      case NOMS -> 0;
      case ECHANTILLON -> sampleRows;
      case COMPLET -> Integer.MAX_VALUE;
    };
  }
}
