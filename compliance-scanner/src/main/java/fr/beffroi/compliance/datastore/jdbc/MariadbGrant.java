package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.rules.Bilingual;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Does a line of SHOW GRANTS allow more than reading?
 *
 * <p>Names are taken out first, so that a table called {@code x` ON y} grants nothing. What is not
 * understood counts as too much.
 */
final class MariadbGrant {
  private static final Set<String> READING =
      Set.of(
          "USAGE",
          "SELECT",
          "SHOW VIEW",
          "SHOW DATABASES",
          "PROCESS",
          "REPLICATION CLIENT",
          "BINLOG MONITOR",
          "SLAVE MONITOR",
          "REPLICA MONITOR");

  private static final Pattern NAME =
      Pattern.compile("`(?:[^`]|``)*+`|'(?:[^'\\\\]|''|\\\\.)*+'|\"(?:[^\"]|\"\")*+\"");
  private static final Pattern EVENT = Pattern.compile("\\bEVENT\\b");
  private static final Pattern COLUMNS = Pattern.compile("\\([^()]*\\)");

  private MariadbGrant() {}

  /** Whether who holds it is shown events, of one database at least. */
  static boolean showsEvents(String line) {
    String bare = NAME.matcher(line).replaceAll("x");
    int on = bare.indexOf(" ON ");
    String rights = on < 0 ? "" : bare.substring(0, on);
    return rights.contains("ALL PRIVILEGES") || EVENT.matcher(rights).find();
  }

  /** The rights too many, or nothing. */
  static Optional<Bilingual> excess(String line) {
    String bare = COLUMNS.matcher(NAME.matcher(line).replaceAll("x")).replaceAll("");
    int on = bare.indexOf(" ON ");
    if (!bare.startsWith("GRANT ") || on < 0) {
      return Optional.of(WriteRight.UNKNOWN.on(""));
    }
    if (bare.contains("GRANT OPTION")) {
      return Optional.of(WriteRight.PASSES_ON.on(""));
    }
    String[] rights = bare.substring("GRANT ".length(), on).split(",", -1);
    String excess =
        Arrays.stream(rights)
            .map(String::strip)
            .filter(right -> !READING.contains(right))
            .reduce((left, right) -> left + ", " + right)
            .orElse("");
    return excess.isEmpty() ? Optional.empty() : Optional.of(WriteRight.HOLDS.on(excess));
  }
}
