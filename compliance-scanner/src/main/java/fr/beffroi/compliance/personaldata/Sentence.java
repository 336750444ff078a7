package fr.beffroi.compliance.personaldata;

import java.util.Locale;

/** One sentence that people read, in both languages. It never holds a value of the data. */
public record Sentence(String fr, String en) {
  public String in(Locale locale) {
    return locale.getLanguage().equals("fr") ? fr : en;
  }
}
