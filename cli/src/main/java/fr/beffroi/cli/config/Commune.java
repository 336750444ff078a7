package fr.beffroi.cli.config;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose logs are these? A commune, or another controller of its kind: a CCAS, a syndicate.
 *
 * @param slug stands on every event and in folder names; never changes
 * @param insee code of the Code officiel géographique, {@code 69264}, {@code 2A004}
 * @param siren nine digits of the Sirene register
 * @param zone zone of the times in its logs that name none; La Réunion is not Paris
 */
public record Commune(
    String slug, String name, @Nullable String insee, @Nullable String siren, ZoneId zone) {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern INSEE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");
  private static final Pattern SIREN = Pattern.compile("\\d{9}");

  public Commune {
    if (!isSlug(slug) || name.isBlank()) {
      throw new IllegalArgumentException("a commune needs a slug and a name");
    }
    if ((insee != null && !isInsee(insee)) || (siren != null && !isSiren(siren))) {
      throw new IllegalArgumentException(slug + ": the INSEE code or the SIREN is none");
    }
  }

  static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  static boolean isInsee(String text) {
    return INSEE.matcher(text).matches();
  }

  /** Nine digits whose last is Luhn's check digit (ISO/IEC 7812-1, annex B). */
  static boolean isSiren(String text) {
    return SIREN.matcher(text).matches() && luhnSum(text) % 10 == 0;
  }

  private static int luhnSum(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = digit * 2;
      sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
    }
    return sum;
  }
}
