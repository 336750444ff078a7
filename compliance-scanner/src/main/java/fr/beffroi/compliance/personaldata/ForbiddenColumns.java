package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does a column hold what must not be there, and which rule says so? By the kind that a recogniser
 * finds in it, or by its name alone; what each rule looks for is data, in {@code
 * personal-data/forbidden.yml}.
 */
public final class ForbiddenColumns {
  private final ColumnNames names;
  private final List<Forbidden> all;

  ForbiddenColumns(ColumnNames names, List<Forbidden> all) {
    this.names = names;
    this.all = List.copyOf(all);
  }

  /**
   * With the words of these rule files.
   *
   * @throws RuleException with the place, where a file of {@code personal-data/} is broken
   */
  public static ForbiddenColumns of(RuleFiles files) throws RuleException {
    return new ForbiddenColumns(ColumnNamesReader.read(files), ForbiddenReader.read(files));
  }

  /**
   * The retention rule that forbids what the column holds.
   *
   * @param kind that was recognised in it, with some confidence; empty where none was
   * @param activities of the retention rules that rule the table
   */
  public Optional<String> rule(
      String table, String column, Optional<String> kind, Collection<String> activities) {
    List<String> columnWords = names.words(column);
    List<String> tableWords = names.words(table);
    return all.stream()
        .filter(it -> it.isMeant(columnWords, kind))
        .filter(it -> it.isLimitedTo(tableWords, activities))
        .map(Forbidden::rule)
        .findFirst();
  }

  /**
   * What one rule looks for.
   *
   * @param kinds of recognisers
   * @param phrases of which all words stand in the column's name
   * @param onlyIn activities of retention rules, or words of a table's name; empty for everywhere
   * @param allowedIn activities of retention rules whose purposes a text allows
   */
  record Forbidden(
      String rule,
      Set<String> kinds,
      List<Set<String>> phrases,
      Set<String> onlyIn,
      Set<String> allowedIn) {
    Forbidden {
      kinds = Set.copyOf(kinds);
      phrases = List.copyOf(phrases);
      onlyIn = Set.copyOf(onlyIn);
      allowedIn = Set.copyOf(allowedIn);
    }

    private boolean isMeant(List<String> column, Optional<String> kind) {
      return kind.filter(kinds::contains).isPresent()
          || phrases.stream().anyMatch(column::containsAll);
    }

    private boolean isLimitedTo(List<String> table, Collection<String> activities) {
      if (activities.stream().anyMatch(allowedIn::contains)) {
        return false;
      }
      return onlyIn.isEmpty()
          || activities.stream().anyMatch(onlyIn::contains)
          || table.stream().anyMatch(onlyIn::contains);
    }
  }
}
