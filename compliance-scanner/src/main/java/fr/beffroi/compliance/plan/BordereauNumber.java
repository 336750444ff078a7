package fr.beffroi.compliance.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which number is a bordereau followed? {@code valmont-2026-007}: also its file's name.
 *
 * @param commune a slug
 */
public record BordereauNumber(String commune, int year, int serial)
    implements Comparable<BordereauNumber> {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern TEXT = Pattern.compile("(.{1,100})-(\\d{4})-(\\d{3,5})");

  public BordereauNumber {
    if (!SLUG.matcher(commune).matches() || year < 1900 || year > 9999) {
      throw new IllegalArgumentException("a bordereau's number has a commune's slug and a year");
    }
    if (serial < 1 || serial > 99_999) {
      throw new IllegalArgumentException("a bordereau's serial number is 1 to 99999");
    }
  }

  /** The number that a text spells; empty where it spells none. */
  public static Optional<BordereauNumber> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches() || !SLUG.matcher(matcher.group(1)).matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(2));
    int serial = Integer.parseInt(matcher.group(3));
    return year < 1900 || serial < 1
        ? Optional.empty()
        : Optional.of(new BordereauNumber(matcher.group(1), year, serial));
  }

  @Override
  public int compareTo(BordereauNumber other) {
    int byCommune = commune.compareTo(other.commune);
    int byYear = byCommune != 0 ? byCommune : Integer.compare(year, other.year);
    return byYear != 0 ? byYear : Integer.compare(serial, other.serial);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s-%04d-%03d", commune, year, serial);
  }
}
