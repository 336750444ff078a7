package fr.beffroi.compliance.register.proposal;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.register.DatePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which column starts a clock, by its name and its type? */
final class TriggerFinder {
  private static final Pattern DATE = Pattern.compile("date|time");
  private static final Pattern TEXT = Pattern.compile("|.*(char|text|clob|string).*");
  private static final Set<String> DAYS = Set.of("date", "jour", "horodatage");
  private static final String BIRTH = "naissance";

  private final ActivityVocabulary vocabulary;
  private final Collection<Table> tables;

  /** Finds them among the tables of one store. */
  TriggerFinder(ActivityVocabulary vocabulary, Collection<Table> tables) {
    this.vocabulary = vocabulary;
    this.tables = List.copyOf(tables);
  }

  Optional<DatePath> find(Table table, TriggerWords words) {
    return column(table, words.own())
        .<DatePath>map(DatePath.Own::new)
        .or(() -> latest(table, words.latest()))
        .or(() -> parent(table, words.parent()));
  }

  /** Columns that hold days, for whoever has to choose one. */
  List<String> dates(Table table) {
    return table.columns().stream()
        .filter(column -> isDate(column, vocabulary.wordsOf(column.name())))
        .map(Column::name)
        .toList();
  }

  private Optional<DatePath> parent(Table table, Phrases phrases) {
    for (ForeignKey key : table.foreignKeys()) {
      for (Table parent : tables) {
        if (parent.name().equals(key.parent())) {
          Optional<String> column = column(parent, phrases);
          if (column.isPresent()) {
            return Optional.of(
                new DatePath.Parent(parent.name().toString(), join(table, key), column.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<DatePath> latest(Table table, Phrases phrases) {
    for (Table child : tables) {
      for (ForeignKey key : child.foreignKeys()) {
        if (key.parent().equals(table.name()) && !child.name().equals(table.name())) {
          Optional<String> column = column(child, phrases);
          if (column.isPresent()) {
            return Optional.of(
                new DatePath.Latest(child.name().toString(), join(child, key), column.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Said only where the tables alone do not say it. */
  private static Map<String, String> join(Table from, ForeignKey key) {
    long keys = from.foreignKeys().stream().filter(it -> it.parent().equals(key.parent())).count();
    Map<String, String> on = new HashMap<>();
    for (int i = 0; keys > 1 && i < key.columns().size(); i++) {
      on.put(key.columns().get(i), key.parentColumns().get(i));
    }
    return on;
  }

  private Optional<String> column(Table table, Phrases phrases) {
    for (Set<String> phrase : phrases.phrases()) {
      for (Column column : table.columns()) {
        List<String> words = vocabulary.wordsOf(column.name());
        boolean birth = words.contains(BIRTH) && !phrase.contains(BIRTH);
        if (words.containsAll(phrase) && !birth && isDate(column, words)) {
          return Optional.of(column.name());
        }
      }
    }
    return Optional.empty();
  }

  /** By its type; SQLite and old software keep dates as text, whose name must then say so. */
  private static boolean isDate(Column column, List<String> words) {
    String type = column.type().toLowerCase(Locale.ROOT);
    return DATE.matcher(type).find()
        || (TEXT.matcher(type).matches() && words.stream().anyMatch(DAYS::contains));
  }
}
