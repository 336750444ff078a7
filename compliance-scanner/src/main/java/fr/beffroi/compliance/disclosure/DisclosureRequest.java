package fr.beffroi.compliance.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Whose names are asked for, and why? One service, one provider, a month at most: a request is
 * about something that happened, not about somebody.
 *
 * @param commune the controller, as its papers name it
 * @param service id of a service of the charter; empty for addresses that are in none
 * @param provider id of the catalogue
 * @param reason one line in the words of who asks; holds no name of those who are looked for
 */
public record DisclosureRequest(
    String commune,
    String service,
    String provider,
    LocalDate first,
    LocalDate last,
    Ground ground,
    String reason,
    Instant made) {
  /** Days that one request may span. */
  public static final int MOST_DAYS = 31;

  private static final int SHORTEST_REASON = 20;
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_ID = 100;

  /**
   * Validates.
   *
   * @throws IllegalArgumentException where the days, the reason or the ids are not as said
   */
  public DisclosureRequest {
    made = made.truncatedTo(ChronoUnit.SECONDS);
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      throw new IllegalArgumentException("a request spans one to " + MOST_DAYS + " days");
    }
    if (!isReason(reason)) {
      throw new IllegalArgumentException("a reason is one line of 20 to 500 characters");
    }
    if (!isShort(commune) || !isShort(service) || !isShort(provider) || provider.isBlank()) {
      throw new IllegalArgumentException("a provider is named; names are of one short line");
    }
  }

  /** Whether somebody who reads this later can understand why. */
  public static boolean isReason(String reason) {
    return reason.strip().length() >= SHORTEST_REASON
        && reason.length() <= LONGEST_REASON
        && isLine(reason);
  }

  private static boolean isShort(String id) {
    return id.length() <= LONGEST_ID && isLine(id);
  }

  private static boolean isLine(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }
}
