package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Confidence;
import fr.beffroi.compliance.personaldata.NameHint;
import fr.beffroi.compliance.personaldata.Tally;
import fr.beffroi.rules.Bilingual;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What do foreign keys add to what columns say themselves? A column that points to a NIR holds a
 * NIR; a row that points to a person is about that person.
 */
final class Propagation {
  private static final Tally NOTHING_READ = new Tally(0, 0, 0, 0, 0);

  /** What, alone or in pairs, makes of a row a person. */
  private static final List<Set<String>> A_PERSON =
      List.of(
          Set.of("nir"),
          Set.of("birth_date"),
          Set.of("full_name"),
          Set.of("last_name", "first_name"));

  private final Map<TableName, Map<String, ColumnScore>> scores;

  Propagation(Map<TableName, Map<String, ColumnScore>> scores) {
    this.scores = scores;
  }

  /** The scores of a table's columns, with those that its keys bring. */
  Map<String, ColumnScore> of(Table table) {
    Map<String, ColumnScore> own = new LinkedHashMap<>(scores.getOrDefault(table.name(), Map.of()));
    for (ForeignKey key : table.foreignKeys()) {
      Map<String, ColumnScore> parent = scores.getOrDefault(key.parent(), Map.of());
      for (int i = 0; i < key.columns().size(); i++) {
        ColumnScore there = parent.get(key.parentColumns().get(i));
        String column = key.columns().get(i);
        if (there != null && isSurer(there, own.get(column))) {
          own.put(column, pointsTo(key.parent(), there));
        }
      }
    }
    return own;
  }

  /** A table of persons that this one's rows point to. */
  Optional<TableName> person(Table table) {
    return table.foreignKeys().stream()
        .map(ForeignKey::parent)
        .filter(parent -> !parent.equals(table.name()))
        .filter(parent -> isOfPersons(scores.getOrDefault(parent, Map.of())))
        .findFirst();
  }

  private static boolean isOfPersons(Map<String, ColumnScore> columns) {
    Set<String> kinds =
        columns.values().stream()
            .filter(Propagation::isSure)
            .map(ColumnScore::kind)
            .collect(Collectors.toSet());
    return A_PERSON.stream().anyMatch(kinds::containsAll);
  }

  private static boolean isSurer(ColumnScore there, @Nullable ColumnScore here) {
    return isSure(there) && (here == null || here.confidence().compareTo(there.confidence()) < 0);
  }

  private static boolean isSure(ColumnScore score) {
    return score.personal() && score.confidence() != Confidence.LOW;
  }

  private static ColumnScore pointsTo(TableName parent, ColumnScore there) {
    return new ColumnScore(
        there.kind(),
        there.confidence(),
        there.personal(),
        NameHint.NONE,
        NOTHING_READ,
        List.of(
            new Bilingual(
                "clé étrangère vers " + parent + ", où la donnée est reconnue",
                "foreign key to " + parent + ", where the data are recognised")));
  }
}
