package fr.beffroi.compliance.register;

import fr.beffroi.rules.YamlText;
import java.util.List;
import java.util.stream.Collectors;

/** What does a file look like that people and {@code Yaml} read? Lines, each so far in. */
final class CommentedYaml {
  private final StringBuilder text = new StringBuilder();

  void line(int indent, String line) {
    text.append(" ".repeat(indent)).append(line).append('\n');
  }

  void comments(int indent, List<String> comments) {
    // A name from a store may hold a line break, after which YAML would read it.
    comments.stream()
        .map(comment -> comment.replaceAll("\\p{Cntrl}|[\\u0085\\u2028\\u2029]", " "))
        .forEach(comment -> line(indent, ("# " + comment).stripTrailing()));
  }

  void text(int indent, String key, String value) {
    line(indent, key + ": " + YamlText.of(value));
  }

  void list(int indent, String key, List<String> values) {
    line(indent, key + ": " + flow(values));
  }

  /** A list on one line. */
  static String flow(List<String> values) {
    return values.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
