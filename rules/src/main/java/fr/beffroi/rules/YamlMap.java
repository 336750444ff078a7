package fr.beffroi.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YAML mapping, in the file's order; no key stands in it twice. */
public record YamlMap(Location at, List<Entry> entries) implements YamlNode {
  /** One key and its value. */
  public record Entry(YamlScalar key, YamlNode value) {
    public String name() {
      return key.text();
    }
  }

  public YamlMap {
    entries = List.copyOf(entries);
  }

  /** The value of a key, or null. */
  public @Nullable YamlNode get(String key) {
    for (Entry entry : entries) {
      if (entry.name().equals(key)) {
        return entry.value();
      }
    }
    return null;
  }

  public boolean has(String key) {
    return get(key) != null;
  }

  /** The text of a key's single value, or null where there is none. */
  public @Nullable String text(String key) throws RuleException {
    YamlNode value = get(key);
    if (value == null || (value instanceof YamlScalar scalar && scalar.isNull())) {
      return null;
    }
    return scalar(key, value).text();
  }

  /** The text of a key that must be there and not be empty. */
  public String required(String key) throws RuleException {
    String text = text(key);
    if (text == null || text.isBlank()) {
      throw missing(key);
    }
    return text;
  }

  /** The mapping under a key, or null where there is none. */
  public @Nullable YamlMap map(String key) throws RuleException {
    YamlNode value = get(key);
    if (value == null || value instanceof YamlMap) {
      return (YamlMap) value;
    }
    throw new RuleException(
        value.at(),
        "'" + key + "' doit être un ensemble de clés, pas " + value.kindFrench(),
        "'" + key + "' must be a mapping, not " + value.kindEnglish());
  }

  /** The texts under a key: of a list, of a single value, or none. */
  public List<YamlScalar> scalars(String key) throws RuleException {
    YamlNode value = get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof YamlList list) {
      List<YamlScalar> scalars = new ArrayList<>();
      for (YamlNode item : list.items()) {
        scalars.add(scalar(key, item));
      }
      return List.copyOf(scalars);
    }
    return List.of(scalar(key, value));
  }

  /** Key to text, for a mapping of single values. */
  public Map<String, String> texts() throws RuleException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Entry entry : entries) {
      texts.put(entry.name(), scalar(entry.name(), entry.value()).text());
    }
    return texts;
  }

  /** Where a key's value stands, or the mapping where the key is missing. */
  public Location at(String key) {
    YamlNode value = get(key);
    return value == null ? at : value.at();
  }

  public RuleException missing(String key) {
    return new RuleException(
        at(key),
        "il manque '" + key + "' : ajoutez cette clé",
        "'" + key + "' is missing: add this key");
  }

  private static YamlScalar scalar(String key, YamlNode value) throws RuleException {
    if (value instanceof YamlScalar scalar) {
      return scalar;
    }
    throw new RuleException(
        value.at(),
        "'" + key + "' doit être une valeur seule, pas " + value.kindFrench(),
        "'" + key + "' must be a single value, not " + value.kindEnglish());
  }

  @Override
  public String kindEnglish() {
    return "a mapping";
  }

  @Override
  public String kindFrench() {
    return "un ensemble de clés";
  }
}
