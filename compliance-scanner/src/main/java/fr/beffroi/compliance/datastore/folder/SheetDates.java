package fr.beffroi.compliance.datastore.folder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which numbers of an Excel sheet are days (ECMA-376 part 1, section 18.8.30)? Those whose style
 * writes a year or a day. They are counted from 1900, whose 29 February never was, or from 1904.
 */
final class SheetDates {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(?:\\.[0-9]{1,20})?");
  private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
  private static final int FALSE_LEAP_DAY = 60;
  private static final long SECONDS_OF_A_DAY = 86_400;

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Boolean> styles = new ArrayList<>();
  private boolean from1904;

  void countFrom1904() {
    from1904 = true;
  }

  /** A format that the file makes itself. */
  void addCode(int id, String code) {
    codes.put(id, code);
  }

  /** The next style of cells. */
  void addStyle(int format) {
    if (styles.size() < FileLimits.COLUMNS * 4) {
      styles.add(isDate(format));
    }
  }

  private boolean isDate(int id) {
    String code = codes.get(id);
    if (code == null) {
      return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    }
    String bare = QUOTED.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
    return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
  }

  /** The number as a day, with its time where it has one, where its style says so. */
  String read(String number, int style) {
    boolean dated = style >= 0 && style < styles.size() && styles.get(style);
    if (!dated || !NUMBER.matcher(number).matches()) {
      return number;
    }
    try {
      return text(Double.parseDouble(number));
    } catch (DateTimeException e) {
      return number;
    }
  }

  private String text(double serial) {
    long days = (long) serial;
    LocalDate first = from1904 ? SINCE_1904 : SINCE_1900;
    LocalDate day = first.plusDays(!from1904 && days < FALSE_LEAP_DAY ? days + 1 : days);
    long seconds = Math.round((serial - days) * SECONDS_OF_A_DAY);
    LocalDateTime moment = day.atStartOfDay().plusSeconds(seconds);
    return seconds == 0 ? day.toString() : moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
