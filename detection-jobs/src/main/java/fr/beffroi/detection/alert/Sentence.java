package fr.beffroi.detection.alert;

import java.util.Locale;

/** One sentence that people read, in both languages. */
public record Sentence(String fr, String en) {
  public String in(Locale locale) {
    return locale.getLanguage().equals("fr") ? fr : en;
  }
}
