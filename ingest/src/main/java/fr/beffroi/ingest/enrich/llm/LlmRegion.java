package fr.beffroi.ingest.enrich.llm;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where is what one types processed? A country (ISO 3166-1), {@code EU} for the European Economic
 * Area, {@code local} for a machine of one's own, {@code choice} where the customer's contract
 * chooses, {@code unknown} where the operator does not say.
 */
public record LlmRegion(String code) {
  private static final Set<String> WORDS = Set.of("EU", "local", "choice", "unknown");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** The Union and Iceland, Liechtenstein and Norway: Chapter V of the GDPR begins beyond. */
  private static final Set<String> AREA =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

  /** Does data leave the European Economic Area (GDPR, articles 44 to 50)? */
  public enum Transfer {
    NONE,
    OUTSIDE_EU,
    NOT_KNOWN
  }

  public LlmRegion {
    if (!isRegion(code)) {
      throw new IllegalArgumentException("'" + code + "' is no region");
    }
  }

  static boolean isRegion(String code) {
    return WORDS.contains(code) || isCountry(code);
  }

  static boolean isCountry(String code) {
    return COUNTRY.matcher(code).matches() && COUNTRIES.contains(code);
  }

  public Transfer transfer() {
    if (code.equals("choice") || code.equals("unknown")) {
      return Transfer.NOT_KNOWN;
    }
    boolean inside = code.equals("EU") || code.equals("local") || AREA.contains(code);
    return inside ? Transfer.NONE : Transfer.OUTSIDE_EU;
  }

  @Override
  public String toString() {
    return code;
  }
}
