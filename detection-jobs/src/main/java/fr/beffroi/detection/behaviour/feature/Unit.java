package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.rules.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In what is a feature counted, and how do people say it after the number? */
public enum Unit {
  EVENTS("événements", "events"),
  VALUES("valeurs différentes", "different values"),
  /** From 0 to 1 in numbers, in percent to people. */
  SHARE("%", "%"),
  BYTES("octets", "bytes"),
  BITS("bits par caractère", "bits a character"),
  CHARACTERS("caractères", "characters");

  private final String french;
  private final String english;

  Unit(String french, String english) {
    this.french = french;
    this.english = english;
  }

  /** What stands after the number. */
  public Bilingual words() {
    return new Bilingual(french, english);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Unit named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }

  static List<String> words(Unit[] units) {
    return Arrays.stream(units).map(Unit::word).toList();
  }
}
