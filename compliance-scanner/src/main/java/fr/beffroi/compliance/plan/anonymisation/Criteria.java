package fr.beffroi.compliance.plan.anonymisation;

/**
 * From which figures on may nobody be found?
 *
 * @param persons that share all keys, at least
 * @param values of a sensitive column within each group, at least
 */
public record Criteria(long persons, long values) {
  /**
   * Eleven persons: the size below which French official statistics on households are not given
   * out; reported by a secondary source, see docs/decisions/anonymisation.md. Three values: with
   * two, whoever knows himself knows the other.
   */
  public static final Criteria DEFAULT = new Criteria(11, 3);

  public Criteria {
    if (persons < 2 || values < 2) {
      throw new IllegalArgumentException("a group of one person, or of one value, hides nobody");
    }
  }
}
