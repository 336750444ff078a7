package fr.beffroi.rules;

/** What is one value of a YAML document, and where does it stand? */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
  Location at();

  /** What it is, for messages: {@code a list}. */
  String kindEnglish();

  /** What it is, for messages: {@code une liste}. */
  String kindFrench();
}
