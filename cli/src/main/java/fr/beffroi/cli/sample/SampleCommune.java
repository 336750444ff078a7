package fr.beffroi.cli.sample;

import fr.beffroi.cli.sample.town.Calendar;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whose logs does the demonstration read? Those of Saint-Exemple, a town of 8,000 inhabitants that
 * does not exist: its machines, agents, visitors and attackers act a month out, line by line, in
 * order of time. The same seed gives the same bytes.
 *
 * @param seed what chance decides with: people, outside addresses, hours, targets, rates
 * @param aboutLines how many lines the whole period has, within 15 %; logons, backups and attacks
 *     take their natural part, browsing, name queries and connections the rest
 */
public record SampleCommune(long seed, LocalDate firstDay, int days, long aboutLines) {
  /** May has four public holidays and a bridge: Labour Day, Victory, Ascension, Whit Monday. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2026, 5, 1);

  public static final int DAYS = 30;
  public static final long ABOUT_LINES = 2_000_000;

  /** Zone of the local times in the lines. */
  public static final ZoneId ZONE = Calendar.ZONE;

  private static final int FEWEST_DAYS = 7;

  public SampleCommune {
    if (days < FEWEST_DAYS) {
      throw new IllegalArgumentException(
          "a sample of " + days + " days: attacks and habits need " + FEWEST_DAYS + " or more");
    }
    if (aboutLines < 1) {
      throw new IllegalArgumentException("a sample of " + aboutLines + " lines: ask for some");
    }
  }

  /** The month of the demonstration. */
  public static SampleCommune month(long seed) {
    return new SampleCommune(seed, FIRST_DAY, DAYS, ABOUT_LINES);
  }

  /** The lines from the beginning; each call acts the period out anew. */
  public SampleStream lines() {
    return new SampleStream(this);
  }

  /** The truth, for whom the lines are not of interest; acts the whole period out. */
  public SampleTruth truth() {
    SampleStream stream = lines();
    while (stream.hasNext()) {
      stream.next();
    }
    return stream.truth();
  }
}
