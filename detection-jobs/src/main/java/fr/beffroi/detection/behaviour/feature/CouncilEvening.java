package fr.beffroi.detection.behaviour.feature;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When does the council sit, as the commune declares it? Its agenda is public (Code général des
 * collectivités territoriales, L2121-10), so nothing is told that inhabitants do not know.
 *
 * @param until the end, past midnight where it is earlier than {@code from}
 */
public record CouncilEvening(LocalDate day, LocalTime from, LocalTime until)
    implements Serializable {
  private static final LocalTime USUAL_START = LocalTime.of(18, 0);
  private static final LocalTime USUAL_END = LocalTime.of(23, 59);

  public CouncilEvening {
    if (from.equals(until)) {
      throw new IllegalArgumentException(day + ": a council evening has a length");
    }
  }

  /** From six o'clock to midnight. */
  public static CouncilEvening on(LocalDate day) {
    return new CouncilEvening(day, USUAL_START, USUAL_END);
  }

  /** Whether the council sits then. */
  boolean isAt(LocalDateTime time) {
    LocalDateTime end = (until.isBefore(from) ? day.plusDays(1) : day).atTime(until);
    return !time.isBefore(day.atTime(from)) && time.isBefore(end);
  }
}
