package fr.beffroi.detection.behaviour.judge;

/**
 * How much unusual behaviour do people want to hear of?
 *
 * @param incidentsADay for the whole town, on a normal day; the rules that have a model share it
 *     evenly
 */
public record Budget(double incidentsADay) {
  /** One a day is read; ten are not. */
  public static final Budget USUAL = new Budget(1);

  private static final double DAYS_A_MONTH = 30;

  public Budget {
    if (!(incidentsADay > 0) || incidentsADay > 1_000) {
      throw new IllegalArgumentException("a budget is above 0 and at most 1000 incidents a day");
    }
  }

  /** What one of so many rules may say in a month. */
  double timesAMonth(int rules) {
    return incidentsADay * DAYS_A_MONTH / Math.max(1, rules);
  }
}
