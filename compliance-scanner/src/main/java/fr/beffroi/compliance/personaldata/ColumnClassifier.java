package fr.beffroi.compliance.personaldata;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of data may a column hold, the likeliest first?
 *
 * <p>Of several kinds that match, the surer wins; then the one that the name calls for; then the
 * one with more check digits that agree, with more values of its form, and whose form is rarer.
 */
public final class ColumnClassifier {
  private static final Comparator<ColumnScore> LIKELIEST =
      Comparator.comparing(ColumnScore::confidence)
          .thenComparing(ColumnScore::hint)
          .thenComparingDouble(score -> score.tally().checkedRate())
          .thenComparingDouble(score -> score.tally().formRate())
          .thenComparingDouble(ColumnClassifier::rarity)
          .reversed()
          .thenComparing(ColumnScore::kind);

  private final ColumnNames names;
  private final WordLists lists;
  private final @Nullable TableSubject subject;

  public ColumnClassifier(ColumnNames names, WordLists lists) {
    this(names, lists, null);
  }

  private ColumnClassifier(ColumnNames names, WordLists lists, @Nullable TableSubject subject) {
    this.names = names;
    this.lists = lists;
    this.subject = subject;
  }

  /**
   * A classifier with the words of these rule files.
   *
   * @throws RuleException with the place, where a file of {@code personal-data/} is broken
   */
  public static ColumnClassifier of(RuleFiles files) throws RuleException {
    return new ColumnClassifier(ColumnNamesReader.read(files), WordLists.read(files));
  }

  /**
   * This classifier for the columns of one table, which knows what else is in it: beside {@code
   * prenom}, {@code nom} is a person's.
   *
   * @param columns the names of all its columns
   */
  public ColumnClassifier within(String table, Collection<String> columns) {
    return new ColumnClassifier(names, lists, names.subject(table, columns));
  }

  /** Every kind that there is something to say for; empty for an ordinary column. */
  public List<ColumnScore> classify(Column column) {
    TableSubject about = subject == null ? names.subject(column.table(), List.of()) : subject;
    Map<String, NameHint> hints = names.hints(about, column.name());
    List<ColumnScore> scores = new ArrayList<>();
    for (Recognizer recognizer : Recognizers.all()) {
      if (recognizer.suits(column.type())) {
        ColumnScore score =
            score(recognizer, column, hints.getOrDefault(recognizer.kind(), NameHint.NONE));
        if (score != null) {
          scores.add(score);
        }
      }
    }
    scores.sort(LIKELIEST);
    return List.copyOf(scores);
  }

  private @Nullable ColumnScore score(Recognizer recognizer, Column column, NameHint hint) {
    List<String> values = column.valuesInClear();
    Tally tally = Tally.of(recognizer, values, lists);
    boolean plausible = tally.formRate() > 0 && recognizer.plausible(values, hint);
    Confidence confidence = new ColumnScorer(recognizer, tally, hint).confidence(plausible);
    if (confidence == null) {
      return null;
    }
    boolean personal = recognizer.nature() != Nature.ORGANISATION && !tally.isMostlyImpersonal();
    return ColumnScore.of(recognizer.kind(), confidence, personal, hint, tally);
  }

  /** How seldom a value of another kind passes. */
  private static double rarity(ColumnScore score) {
    Recognizer recognizer = Recognizers.named(score.kind());
    return 1 - Math.min(recognizer.formByChance(), recognizer.checkedByChance());
  }
}
