package fr.beffroi.compliance.retention;

import java.util.Locale;

/** How is it said to people, in French and in English? Never one without the other. */
public record Words(String french, String english) {
  public Words {
    if (french.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("words are needed in French and in English");
    }
  }

  public String in(Locale locale) {
    return locale.getLanguage().equals("fr") ? french : english;
  }
}
