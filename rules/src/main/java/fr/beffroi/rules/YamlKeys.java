package fr.beffroi.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What does a key of a file hold, as a date, a word of a list, words in two languages? */
public final class YamlKeys {
  private YamlKeys() {}

  public static YamlMap map(YamlNode node) throws RuleException {
    if (node instanceof YamlMap map) {
      return map;
    }
    throw new RuleException(
        node.at(),
        "il faut ici un ensemble de clés, pas " + node.kindFrench(),
        "a mapping is needed here, not " + node.kindEnglish());
  }

  /** A key that nobody reads is a slip of the pen, which would silently change a period. */
  public static void refuseOthers(YamlMap map, Set<String> known) throws RuleException {
    for (YamlMap.Entry entry : map.entries()) {
      if (!known.contains(entry.name())) {
        String all = String.join(", ", new TreeSet<>(known));
        Bilingual meant = Nearest.question(entry.name(), known);
        throw new RuleException(
            entry.key().at(),
            "clé inconnue '"
                + entry.name()
                + "' : les clés possibles sont "
                + all
                + '.'
                + meant.french(),
            "unknown key '" + entry.name() + "': the keys are " + all + '.' + meant.english());
      }
    }
  }

  /** The mappings of the list under a key; none where the key or its value is not there. */
  public static List<YamlMap> maps(YamlMap map, String key) throws RuleException {
    YamlNode value = map.get(key);
    if (value == null || isNull(value)) {
      return List.of();
    }
    if (!(value instanceof YamlList list)) {
      throw new RuleException(
          value.at(),
          "'" + key + "' doit être une liste, pas " + value.kindFrench(),
          "'" + key + "' must be a list, not " + value.kindEnglish());
    }
    List<YamlMap> maps = new ArrayList<>();
    for (YamlNode item : list.items()) {
      maps.add(map(item));
    }
    return maps;
  }

  /** The texts under a key: of a list, of a single value, or none. */
  public static List<String> texts(YamlMap map, String key) throws RuleException {
    return map.scalars(key).stream()
        .filter(scalar -> !scalar.isNull())
        .map(YamlScalar::text)
        .toList();
  }

  private static boolean isNull(YamlNode value) {
    return value instanceof YamlScalar scalar && scalar.isNull();
  }

  /** The text under a key, empty where there is none. */
  public static String text(YamlMap map, String key) throws RuleException {
    String text = map.text(key);
    return text == null ? "" : text;
  }

  public static Bilingual words(YamlMap map, String key) throws RuleException {
    YamlMap words = map.map(key);
    if (words == null) {
      throw map.missing(key);
    }
    return words(words);
  }

  public static Bilingual words(YamlMap map) throws RuleException {
    refuseOthers(map, Set.of("fr", "en"));
    return new Bilingual(map.required("fr"), map.required("en"));
  }

  public static @Nullable LocalDate date(YamlMap map, String key) throws RuleException {
    String text = map.text(key);
    return text == null ? null : day(map.at(key), text);
  }

  /** Four digits of a year: ISO 8601's longer ones are beyond what periods can be added to. */
  private static LocalDate day(Location at, String text) throws RuleException {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      throw noDate(at, text);
    }
    throw noDate(at, text);
  }

  public static LocalDate requiredDate(YamlMap map, String key) throws RuleException {
    LocalDate date = date(map, key);
    if (date == null) {
      throw map.missing(key);
    }
    return date;
  }

  /** A day, or a month where nobody noted the day. */
  public static @Nullable String dayOrMonth(YamlMap map, String key) throws RuleException {
    String text = map.text(key);
    if (text == null) {
      return null;
    }
    Location at = map.at(key);
    try {
      return text.length() == 7 ? YearMonth.parse(text).toString() : day(at, text).toString();
    } catch (DateTimeParseException e) {
      throw noDate(at, text);
    }
  }

  private static RuleException noDate(Location at, String text) {
    return new RuleException(
        at,
        "'" + text + "' n'est pas une date : écrivez-la ainsi, 2026-03-31",
        "'" + text + "' is no date: write it like 2026-03-31");
  }

  /** One constant of a list, by the name that rules write. */
  public static <E extends Enum<E>> E oneOf(YamlMap map, String key, Class<E> type)
      throws RuleException {
    return oneOf(map, key, type, constant -> constant.name().toLowerCase(Locale.ROOT));
  }

  public static <E extends Enum<E>> E oneOf(
      YamlMap map, String key, Class<E> type, Function<E, String> name) throws RuleException {
    String text = map.required(key);
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (name.apply(constant).equals(text)) {
        return constant;
      }
    }
    String all = Arrays.stream(constants).map(name).collect(Collectors.joining(", "));
    throw new RuleException(
        map.at(key),
        "'" + text + "' n'est pas une valeur de '" + key + "' : écrivez l'une de " + all,
        "'" + text + "' is no value of '" + key + "': write one of " + all);
  }
}
