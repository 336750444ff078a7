package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.detection.sigma.Timespan;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlMap;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How are the values of a behaviour rule read, each with its own error? */
final class Keys {
  private Keys() {}

  /** Refuses a key that is none of these. */
  static void check(YamlMap map, Collection<String> known) throws RuleException {
    for (YamlMap.Entry entry : map.entries()) {
      if (!known.contains(entry.name())) {
        Bilingual meant = Nearest.question(entry.name(), known);
        throw new RuleException(
            entry.key().at(),
            "clé inconnue '" + entry.name() + "'." + meant.french(),
            "unknown key '" + entry.name() + "'." + meant.english());
      }
    }
  }

  /** A sentence in both languages. */
  static Bilingual sentence(YamlMap map, String key) throws RuleException {
    YamlMap both = map.map(key);
    if (both == null) {
      throw map.missing(key);
    }
    return new Bilingual(both.required("fr"), both.required("en"));
  }

  /** One word of a few; {@code otherwise} where the key is not there. */
  static <T> T word(
      YamlMap map,
      String key,
      @Nullable T otherwise,
      Function<String, @Nullable T> find,
      Collection<String> words)
      throws RuleException {
    String text = otherwise == null ? map.required(key) : map.text(key);
    if (text == null && otherwise != null) {
      return otherwise;
    }
    T found = text == null ? null : find.apply(text);
    if (found == null) {
      Bilingual meant = Nearest.question(String.valueOf(text), words);
      throw new RuleException(
          map.at(key),
          "'"
              + text
              + "' n'est pas un '"
              + key
              + "' : prenez l'un de "
              + words
              + "."
              + meant.french(),
          "'" + text + "' is no '" + key + "': take one of " + words + "." + meant.english());
    }
    return found;
  }

  static Duration span(YamlMap map, String key, Duration otherwise) throws RuleException {
    String text = map.text(key);
    return text == null ? otherwise : Timespan.parse(text, map.at(key));
  }

  /** A number from 0; {@code otherwise} where the key is not there. */
  static double number(YamlMap map, String key, double otherwise) throws RuleException {
    String text = map.text(key);
    if (text == null) {
      return otherwise;
    }
    if (text.matches("[0-9]{1,15}(\\.[0-9]{1,9})?")) {
      return Double.parseDouble(text);
    }
    throw new RuleException(
        map.at(key),
        "'" + text + "' n'est pas un nombre positif ou nul : écrivez 5 ou 0.2",
        "'" + text + "' is no number from 0: write 5 or 0.2");
  }

  /** A whole number from {@code least}. */
  static int whole(YamlMap map, String key, int otherwise, int least) throws RuleException {
    String text = map.text(key);
    if (text == null) {
      return otherwise;
    }
    if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least) {
      return Integer.parseInt(text);
    }
    throw new RuleException(
        map.at(key),
        "'" + text + "' n'est pas un nombre entier à partir de " + least,
        "'" + text + "' is no whole number from " + least);
  }
}
