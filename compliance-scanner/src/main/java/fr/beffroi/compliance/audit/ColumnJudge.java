package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.DataType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What does a column of a table hold, by its name and by values of it? Keeps nothing: several
 * threads may judge columns of one table.
 */
final class ColumnJudge {
  private final String table;
  private final Function<fr.beffroi.compliance.personaldata.Column, List<ColumnScore>> classifier;

  ColumnJudge(
      String table,
      Function<fr.beffroi.compliance.personaldata.Column, List<ColumnScore>> classifier) {
    this.table = table;
    this.classifier = classifier;
  }

  /**
   * What was said of a column.
   *
   * @param whole false where its values could not be judged, and its name was alone
   */
  record Judged(String column, Optional<ColumnScore> likeliest, boolean whole) {}

  Judged judge(Column column, Collection<String> values) {
    DataType type = ColumnTypes.of(column.type());
    var named = fr.beffroi.compliance.personaldata.Column.named(table, column.name(), type);
    if (values.isEmpty()) {
      return new Judged(column.name(), likeliest(named), true);
    }
    try {
      var sampled =
          fr.beffroi.compliance.personaldata.Column.sampled(table, column.name(), type, values);
      return new Judged(column.name(), likeliest(sampled), true);
    } catch (RuntimeException | StackOverflowError e) {
      // Not let through: what is thrown over a value quotes it.
      return new Judged(column.name(), likeliest(named), false);
    }
  }

  private Optional<ColumnScore> likeliest(fr.beffroi.compliance.personaldata.Column column) {
    return classifier.apply(column).stream().findFirst();
  }
}
