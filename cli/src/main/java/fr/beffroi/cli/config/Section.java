package fr.beffroi.cli.config;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.YamlList;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What does one mapping of the configuration hold? Every mistake is noted with its place, and
 * reading goes on with what is usual, so that one look shows them all.
 */
final class Section {
  private final YamlMap map;
  private final List<Problem> problems;

  /** The keys of {@code map}, of which only {@code known} may be there. */
  Section(YamlMap map, List<Problem> problems, List<String> known) {
    this.map = map;
    this.problems = problems;
    for (YamlMap.Entry entry : map.entries()) {
      if (!known.contains(entry.name())) {
        unknown(entry.key(), known);
      }
    }
  }

  Location at() {
    return map.at();
  }

  boolean has(String key) {
    return map.has(key);
  }

  /** The text under {@code key}; null, without complaint, where there is none. */
  @Nullable String text(String key) {
    try {
      return map.text(key);
    } catch (RuleException e) {
      problems.add(e.problem());
      return null;
    }
  }

  String text(String key, String otherwise) {
    String text = text(key);
    return text == null ? otherwise : text;
  }

  /** The text under {@code key}, which must be there. */
  String required(String key) {
    try {
      return map.required(key);
    } catch (RuleException e) {
      problems.add(e.problem());
      return "";
    }
  }

  /** What {@code kind} makes of the text under {@code key}, or {@code otherwise}. */
  <T> T value(String key, Kind<T> kind, T otherwise) {
    String text = text(key);
    if (text == null) {
      return otherwise;
    }
    Optional<T> value = kind.read(text);
    if (value.isEmpty()) {
      wrong(map.at(key), key, text, kind);
    }
    return value.orElse(otherwise);
  }

  /** The texts under {@code key}: of a list, or of a single value. */
  List<YamlScalar> texts(String key) {
    try {
      return map.scalars(key);
    } catch (RuleException e) {
      problems.add(e.problem());
      return List.of();
    }
  }

  /** The mapping under {@code key}, empty where there is none. */
  Section section(String key, List<String> known) {
    YamlMap inner = null;
    try {
      inner = map.map(key);
    } catch (RuleException e) {
      problems.add(e.problem());
    }
    return new Section(inner == null ? new YamlMap(map.at(), List.of()) : inner, problems, known);
  }

  /** The mappings of the list under {@code key}. */
  List<YamlMap> list(String key) {
    YamlNode node = map.get(key);
    List<YamlMap> maps = new ArrayList<>();
    if (node instanceof YamlList list) {
      list.items().forEach(item -> addMap(key, item, maps));
    } else if (node != null && !(node instanceof YamlScalar scalar && scalar.isNull())) {
      addMap(key, node, maps);
    }
    return maps;
  }

  void wrong(Location at, String key, String text, Kind<?> kind) {
    problems.add(
        Problem.error(
            at,
            "« " + text + " » ne convient pas à '" + key + "' : écrivez " + kind.french(),
            "'" + text + "' does not fit '" + key + "': write " + kind.english()));
  }

  void error(Location at, String french, String english) {
    problems.add(Problem.error(at, french, english));
  }

  private void addMap(String key, YamlNode item, List<YamlMap> maps) {
    if (item instanceof YamlMap inner) {
      maps.add(inner);
    } else {
      error(
          item.at(),
          "chaque élément de '" + key + "' est un ensemble de clés, pas " + item.kindFrench(),
          "each item of '" + key + "' is a mapping, not " + item.kindEnglish());
    }
  }

  private void unknown(YamlScalar key, List<String> known) {
    Optional<String> near = Nearest.of(key.text(), known);
    String words = String.join(", ", known);
    error(
        key.at(),
        "clé inconnue '"
            + key.text()
            + near.map(n -> "'. Vouliez-vous dire '" + n + "' ?")
                .orElse("'. Clés possibles : " + words),
        "unknown key '"
            + key.text()
            + near.map(n -> "'. Did you mean '" + n + "'?").orElse("'. Possible keys: " + words));
  }

  /** How is one kind of value read, and how is it described to who wrote another? */
  interface Kind<T> {
    Optional<T> read(String text);

    String french();

    String english();
  }
}
