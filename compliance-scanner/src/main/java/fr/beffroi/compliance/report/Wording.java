package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.rules.Bilingual;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How are words, numbers and days said to this reader? */
final class Wording {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu");
  private static final DateTimeFormatter MONTH_ALONE = DateTimeFormatter.ofPattern("MMMM");
  private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu");

  private final boolean french;
  private final Locale locale;
  private final Masking masking;

  Wording(ReportOptions options) {
    french = options.locale().getLanguage().equals("fr");
    locale = french ? Locale.FRENCH : Locale.ENGLISH;
    masking = options.masking();
  }

  Locale locale() {
    return locale;
  }

  Masking masking() {
    return masking;
  }

  /** A sentence of ours. */
  String say(String inFrench, String inEnglish) {
    return french ? Typography.french(inFrench) : inEnglish;
  }

  String say(Bilingual words) {
    return say(words.french(), words.english());
  }

  /** The words of a text, to the letter, between the reader's own quotation marks. */
  String quoted(String words) {
    return french ? "«\u202F" + words + "\u202F»" : "“" + words + "”";
  }

  /** Why something was not read, and what to do. */
  String say(Reason reason) {
    return say(reason.sentence(Locale.FRENCH), reason.sentence(Locale.ENGLISH));
  }

  /** A number of things that are nobody: findings, tables, stores. */
  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A number and its noun: {@code 1 base}, {@code 3 bases}. */
  String number(long number, Bilingual one, Bilingual many) {
    // French counts nothing in the singular, English in the plural.
    boolean single = number == 1 || (french && number == 0);
    return number(number) + '\u00A0' + say(single ? one : many);
  }

  /** A number of records, which may be too small to be said. */
  String records(long records) {
    if (masking.hides(records)) {
      return say("moins de 5 fiches", "fewer than 5 records");
    }
    return number(records, new Bilingual("fiche", "record"), new Bilingual("fiches", "records"));
  }

  /** The records of these findings together, without those that may not be said. */
  String records(List<Finding> findings) {
    long total = masking.total(findings);
    if (!masking.hidesAny(findings)) {
      return records(total);
    }
    return total == 0
        ? say("moins de 5 fiches par constat", "fewer than 5 records a finding")
        : records(total)
            + say(
                ", sans compter les constats de moins de 5 fiches",
                ", leaving out findings of fewer than 5 records");
  }

  String day(LocalDate day) {
    String text = DAY.withLocale(locale).format(day);
    return french && day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
  }

  String month(YearMonth month) {
    return MONTH.withLocale(locale).format(month);
  }

  /** {@code octobre}. */
  String monthAlone(YearMonth month) {
    return MONTH_ALONE.withLocale(locale).format(month);
  }

  /** {@code oct.}, {@code Oct}. */
  String shortMonth(YearMonth month) {
    return SHORT_MONTH.withLocale(locale).format(month);
  }

  /** About so many bytes, in powers of a thousand. */
  String bytes(long bytes) {
    String[] units =
        french
            ? new String[] {"octets", "ko", "Mo", "Go", "To"}
            : new String[] {"bytes", "kB", "MB", "GB", "TB"};
    int unit = 0;
    double rest = bytes;
    while (rest >= 1_000 && unit < units.length - 1) {
      rest /= 1_000;
      unit++;
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(rest < 10 && unit > 0 ? 1 : 0);
    return format.format(rest) + '\u00A0' + units[unit];
  }

  /** {@code 1 an et 6 mois}. */
  String length(Period length) {
    List<String> parts = new ArrayList<>();
    if (length.get(ChronoUnit.YEARS) != 0) {
      parts.add(
          number(
              length.get(ChronoUnit.YEARS),
              new Bilingual("an", "year"),
              new Bilingual("ans", "years")));
    }
    if (length.get(ChronoUnit.MONTHS) != 0) {
      parts.add(
          number(
              length.get(ChronoUnit.MONTHS),
              new Bilingual("mois", "month"),
              new Bilingual("mois", "months")));
    }
    if (length.get(ChronoUnit.DAYS) != 0 || parts.isEmpty()) {
      parts.add(
          number(
              length.get(ChronoUnit.DAYS),
              new Bilingual("jour", "day"),
              new Bilingual("jours", "days")));
    }
    return String.join(say(" et ", " and "), parts);
  }

  String mode(Mode mode) {
    return switch (mode) {
      case NOMS ->
          say(
              "noms seulement (aucune ligne n'a été lue, rien n'a été compté)",
              "names only (no row was read, nothing was counted)");
      case ECHANTILLON ->
          say(
              "échantillon (quelques lignes par table, les dates comptées dans la base)",
              "sample (some rows of each table, dates counted inside the store)");
      case COMPLET -> say("complet (toutes les lignes)", "complete (every row)");
    };
  }
}
