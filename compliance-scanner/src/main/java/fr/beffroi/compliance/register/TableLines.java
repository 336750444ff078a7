package fr.beffroi.compliance.register;

import fr.beffroi.compliance.retention.Place;
import fr.beffroi.rules.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How is one table of an activity written, line by line? */
final class TableLines {
  private final List<String> lines = new ArrayList<>();

  private TableLines() {}

  static List<String> of(TableBinding binding) {
    TableLines lines = new TableLines();
    lines.add(binding);
    return List.copyOf(lines.lines);
  }

  private void add(TableBinding binding) {
    lines.add("- store: " + YamlText.of(binding.store()));
    lines.add("  table: " + YamlText.of(binding.table()));
    lines.add("  rule: " + YamlText.of(binding.rule()));
    if (!binding.triggers().isEmpty()) {
      lines.add("  triggers:");
      new TreeMap<>(binding.triggers())
          .forEach((word, path) -> lines.add("    " + YamlText.of(word) + ": " + path(path)));
    }
    if (!binding.where().isEmpty()) {
      lines.add(
          binding.where().stream()
              .map(TableLines::condition)
              .collect(Collectors.joining(", ", "  where: [", "]")));
    }
    binding.archived().ifPresent(flag -> lines.add("  archived: " + condition(flag)));
    if (binding.place() != Place.ACTIVE_BASE) {
      lines.add("  place: " + binding.place().name().toLowerCase(Locale.ROOT));
    }
    binding
        .purge()
        .ifPresent(
            purge -> lines.add("  purge: " + Objects.requireNonNullElse(purge.after(), "none")));
  }

  private static String path(DatePath path) {
    if (path instanceof DatePath.Parent parent) {
      return join("parent", parent.parent(), parent.on(), parent.column());
    }
    if (path instanceof DatePath.Latest latest) {
      return join("latest", latest.child(), latest.on(), latest.column());
    }
    return YamlText.of(path.column());
  }

  private static String join(String word, String table, Map<String, String> on, String column) {
    String pairs =
        new TreeMap<>(on)
            .entrySet().stream()
                .map(pair -> YamlText.of(pair.getKey()) + ": " + YamlText.of(pair.getValue()))
                .collect(Collectors.joining(", ", ", on: {", "}"));
    return "{"
        + word
        + ": "
        + YamlText.of(table)
        + (on.isEmpty() ? "" : pairs)
        + ", column: "
        + YamlText.of(column)
        + "}";
  }

  private static String condition(ColumnEquals condition) {
    return "{column: "
        + YamlText.of(condition.column())
        + ", in: "
        + CommentedYaml.flow(condition.values())
        + "}";
  }
}
