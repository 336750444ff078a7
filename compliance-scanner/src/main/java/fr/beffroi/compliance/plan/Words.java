package fr.beffroi.compliance.plan;

import fr.beffroi.rules.Bilingual;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** In which language is a paper written? Never the machine's own by accident. */
final class Words {
  private final Locale locale;

  Words(Locale locale) {
    this.locale = locale.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK;
  }

  String say(String french, String english) {
    return new Bilingual(french, english).in(locale);
  }

  String say(Bilingual text) {
    return text.in(locale);
  }

  /** A day in full: {@code 22 novembre 2026}. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  /** A number with its thousands set apart. */
  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }
}
