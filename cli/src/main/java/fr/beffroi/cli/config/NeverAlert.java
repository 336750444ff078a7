package fr.beffroi.cli.config;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who is never the subject of an alert, who says so, why, and until when?
 *
 * @param value an address or network, an account, or a host
 * @param rule for this rule only; for every rule where null
 * @param until the last day on which it holds; for ever where null
 */
public record NeverAlert(
    Kind kind,
    String value,
    @Nullable String rule,
    String author,
    String reason,
    @Nullable LocalDate until) {
  /** What is named. */
  public enum Kind {
    ADDRESS,
    USER,
    HOST
  }
}
