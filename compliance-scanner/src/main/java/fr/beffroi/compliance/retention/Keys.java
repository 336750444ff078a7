package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlMap;
import java.time.Period;

/** What does a key hold that the law's calendar reads: one word, a period, a purge? */
public final class Keys {
  private Keys() {}

  public static String word(YamlMap map, String key) throws RuleException {
    String word = map.required(key);
    if (RetentionPeriod.isWord(word)) {
      return word;
    }
    throw new RuleException(
        map.at(key),
        "'" + word + "' : un seul mot, en minuscules sans accent, chiffres et _ permis",
        "'" + word + "': one word in small letters without accents, digits and _ allowed");
  }

  static Period period(Location at, String text) throws RuleException {
    try {
      return RetentionPeriod.parse(text, "x", RetentionPeriod.Counting.DAY_TO_DAY).length();
    } catch (IllegalArgumentException e) {
      throw new RuleException(
          at,
          "'" + text + "' n'est pas une durée : écrivez P30D, P6M ou P5Y, de 1 jour à 200 ans",
          "'" + text + "' is no period: write P30D, P6M or P5Y, from 1 day to 200 years");
    }
  }

  /** A period after which something erases, or {@code none}. */
  public static Purge purge(YamlMap map, String key) throws RuleException {
    String text = map.required(key);
    return text.equals("none") ? Purge.none() : new Purge(period(map.at(key), text));
  }
}
