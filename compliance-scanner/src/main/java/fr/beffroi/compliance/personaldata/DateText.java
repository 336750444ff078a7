package fr.beffroi.compliance.personaldata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which day does a text name? As French software writes days: ISO 8601, 31/12/1999 with any
 * separator, 19991231; a time of day behind it is left out.
 */
public final class DateText {
  private static final String TIME = "(?:[T ][0-9:.+Z-]{1,20})?";
  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + TIME);
  private static final Pattern FRENCH =
      Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})" + TIME);
  private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  private static final int EARLIEST = 1890;
  private static final int LATEST = 2099;
  private static final int FIRST = 1000;

  /** Two digits of a year up to this are of the 2000s. */
  private static final int PIVOT = 30;

  private DateText() {}

  /** Only a day on which a living person may have been born or something entered: 1890 to 2099. */
  static @Nullable LocalDate parse(String text) {
    LocalDate day = anyDay(text);
    return day == null || day.getYear() < EARLIEST || day.getYear() > LATEST ? null : day;
  }

  /** A day of the years 1000 to 9999, or null where the text names none. */
  public static @Nullable LocalDate anyDay(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher french = FRENCH.matcher(text);
    if (french.matches()) {
      return day(french.group(3), french.group(2), french.group(1));
    }
    Matcher digits = DIGITS.matcher(text);
    return digits.matches() ? day(digits.group(1), digits.group(2), digits.group(3)) : null;
  }

  private static @Nullable LocalDate day(String yearText, String month, String day) {
    int written = Integer.parseInt(yearText);
    int year = yearText.length() == 4 ? written : written + (written <= PIVOT ? 2000 : 1900);
    if (year < FIRST) {
      return null;
    }
    try {
      return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
