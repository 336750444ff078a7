package fr.beffroi.rules;

import java.util.Locale;

/** How is it said to people, in French and in English? Never one without the other. */
public record Bilingual(String french, String english) {
  public Bilingual {
    if (french.isBlank() != english.isBlank()) {
      throw new IllegalArgumentException("what people read is written in French and in English");
    }
  }

  /** The French for French readers, the English for all others. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("fr") ? french : english;
  }
}
