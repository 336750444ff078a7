package fr.beffroi.detection.sigma;

import fr.beffroi.detection.alert.Category;
import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlScalar;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands under the custom key {@code beffroi} of a rule? */
final class GuidanceReader {
  private static final Set<String> KEYS =
      Set.of(
          "category", "message", "decision", "attack", "lookalike", "log", "group-by", "timespan");
  private static final Set<String> PLACES =
      Set.of(
          "source.ip",
          "user.name",
          "host.name",
          "count",
          "distinct",
          "sum",
          "size",
          "first_seen",
          "last_seen",
          "service");
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

  private GuidanceReader() {}

  /**
   * Reads the key where the rule has it.
   *
   * @param groupBy the rule's own group-by, whose fields a message may name too
   */
  static Guidance read(YamlMap rule, List<String> groupBy) throws RuleException {
    YamlMap ours = rule.map("beffroi");
    if (ours == null) {
      return Guidance.NONE;
    }
    for (YamlMap.Entry entry : ours.entries()) {
      if (!KEYS.contains(entry.name())) {
        throw unknownKey(entry.key());
      }
    }
    List<String> episode = ours.scalars("group-by").stream().map(YamlScalar::text).toList();
    String span = ours.text("timespan");
    Bilingual message = sentence(ours, "message");
    if (message != null) {
      checkPlaces(message, groupBy.isEmpty() ? episode : groupBy, ours.at("message"));
    }
    Duration timespan =
        span == null ? Guidance.USUAL_TIMESPAN : Timespan.parse(span, ours.at("timespan"));
    return new Guidance(
        true,
        category(ours),
        message,
        sentence(ours, "decision"),
        sentence(ours, "attack"),
        sentence(ours, "lookalike"),
        sentence(ours, "log"),
        episode,
        timespan);
  }

  private static RuleException unknownKey(YamlScalar key) {
    return new RuleException(
        key.at(),
        "clé inconnue '"
            + key.text()
            + "' sous 'beffroi'."
            + Nearest.question(key.text(), KEYS).french(),
        "unknown key '"
            + key.text()
            + "' under 'beffroi'."
            + Nearest.question(key.text(), KEYS).english());
  }

  private static @Nullable Category category(YamlMap ours) throws RuleException {
    String word = ours.text("category");
    if (word == null) {
      return null;
    }
    for (Category category : Category.values()) {
      if (category.word().equals(word)) {
        return category;
      }
    }
    List<String> words = Arrays.stream(Category.values()).map(Category::word).toList();
    throw new RuleException(
        ours.at("category"),
        "catégorie inconnue '" + word + "' : prenez l'une de " + words,
        "unknown category '" + word + "': take one of " + words);
  }

  private static @Nullable Bilingual sentence(YamlMap ours, String key) throws RuleException {
    YamlMap both = ours.map(key);
    return both == null ? null : new Bilingual(both.required("fr"), both.required("en"));
  }

  private static void checkPlaces(Bilingual message, List<String> groupBy, Location at)
      throws RuleException {
    for (String text : List.of(message.french(), message.english())) {
      Matcher place = PLACE.matcher(text);
      while (place.find()) {
        if (!PLACES.contains(place.group(1)) && !groupBy.contains(place.group(1))) {
          throw new RuleException(
              at,
              "le message ne peut citer {"
                  + place.group(1)
                  + "} : seulement "
                  + PLACES
                  + " et les champs de group-by",
              "the message cannot name {"
                  + place.group(1)
                  + "}: only "
                  + PLACES
                  + " and the fields of group-by");
        }
      }
    }
  }
}
