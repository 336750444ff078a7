package fr.beffroi.rules;

import java.util.List;

/** A YAML sequence. */
public record YamlList(Location at, List<YamlNode> items) implements YamlNode {
  public YamlList {
    items = List.copyOf(items);
  }

  @Override
  public String kindEnglish() {
    return "a list";
  }

  @Override
  public String kindFrench() {
    return "une liste";
  }
}
