package fr.beffroi.compliance.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What have the commune and its archives agreed on, and until when?
 *
 * <p>A management table that the archives have validated changes periods and ends; it is not a
 * visa.
 *
 * @param id one word of the commune's
 * @param with who signed for the archives
 * @param reference of the signed document
 */
public record Agreement(
    String id, String with, String reference, LocalDate signedOn, @Nullable LocalDate validTo) {
  public boolean isInForce(LocalDate asOf) {
    return !asOf.isBefore(signedOn) && !hasEndedBy(asOf);
  }

  boolean hasEndedBy(LocalDate asOf) {
    return validTo != null && validTo.isBefore(asOf);
  }
}
