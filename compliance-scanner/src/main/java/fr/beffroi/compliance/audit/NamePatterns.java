package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.TableName;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which names are meant? Those that a pattern of {@code include} fits, all where there is none, but
 * for those that one of {@code exclude} fits. {@code *} stands for anything, capitals do not count.
 */
public record NamePatterns(List<String> include, List<String> exclude) {
  private static final Pattern INSIDE =
      Pattern.compile("(?is)(.+(?=!/)|.+\\.(?:xlsx|xlsm|ods)(?=#)).*");

  public static final NamePatterns ALL = new NamePatterns(List.of(), List.of());

  public NamePatterns {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  public boolean admit(String name) {
    return (include.isEmpty() || fitsOne(include, name)) && !fitsOne(exclude, name);
  }

  /** The same for a table, by its name with its schema or without. */
  public boolean admit(TableName table) {
    return (include.isEmpty() || fitsOne(include, table)) && !fitsOne(exclude, table);
  }

  /** Whether {@code exclude} leaves it out by its own name. */
  boolean excludes(TableName table) {
    return fitsOne(exclude, table);
  }

  /**
   * A file's schema is its folder, which people part from its name with a slash; and who names an
   * archive or a workbook means all that is in it.
   */
  static boolean fitsOne(List<String> patterns, TableName table) {
    if (fitsOne(patterns, table.name())
        || fitsOne(patterns, table.toString())
        || fitsOne(patterns, table.schema() + '/' + table.name())) {
      return true;
    }
    Matcher inside = INSIDE.matcher(table.name());
    return inside.matches()
        && fitsOne(
            patterns, new TableName(table.schema(), table.name().substring(0, inside.end(1))));
  }

  private static boolean fitsOne(List<String> patterns, String name) {
    return patterns.stream().anyMatch(pattern -> fits(pattern, name));
  }

  private static boolean fits(String pattern, String name) {
    String regex =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    return Pattern.compile(regex, flags).matcher(name).matches();
  }
}
