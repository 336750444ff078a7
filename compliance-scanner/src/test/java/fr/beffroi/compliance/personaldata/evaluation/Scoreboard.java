package fr.beffroi.compliance.personaldata.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.Confidence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often was each kind found where it is, missed, and found where it is not?
 *
 * <p>A column is found when its first kind is the right one, at MEDIUM or more, and somebody's. A
 * look-alike that is taken for personal data, or an identifier taken for another, is wrong.
 */
final class Scoreboard {
  private static final Set<String> OF_ORGANISATIONS = Set.of("siren", "siret", "vat");

  private final SortedMap<String, KindScore> scores = new TreeMap<>();
  private final SortedMap<String, Integer> mistakes = new TreeMap<>();
  private int columns;
  private int lookAlikes;

  /**
   * @param kind what the column holds, {@link ColumnCase#NOTHING} for a look-alike
   */
  void judge(String kind, String name, List<ColumnScore> found) {
    judge(kind, Set.of(kind), name, found);
  }

  /**
   * @param accepted the kinds that are right, {@code kind} among them; where another is found, it
   *     is {@code kind} that is missed
   */
  void judge(String kind, Set<String> accepted, String name, List<ColumnScore> scored) {
    columns++;
    lookAlikes += kind.isEmpty() ? 1 : 0;
    String found = found(scored);
    if (accepted.contains(found)) {
      String right = found.isEmpty() ? ColumnCase.NOTHING : kind;
      add(right, new KindScore(1, 0, 0));
      return;
    }
    add(kind, new KindScore(0, 1, 0));
    add(found, new KindScore(0, 0, 1));
    mistakes.merge(named(kind) + " (" + name + ") taken for " + named(found), 1, Integer::sum);
  }

  private void add(String kind, KindScore more) {
    if (!kind.isEmpty()) {
      scores.merge(kind, more, KindScore::plus);
    }
  }

  private static String found(List<ColumnScore> scored) {
    return scored.stream()
        .limit(1)
        .filter(score -> score.confidence() != Confidence.LOW)
        .filter(score -> score.personal() || OF_ORGANISATIONS.contains(score.kind()))
        .map(ColumnScore::kind)
        .findFirst()
        .orElse(ColumnCase.NOTHING);
  }

  private static String named(String kind) {
    return kind.isEmpty() ? "nothing" : kind;
  }

  void reaches(String kind, double precision, double recall) {
    KindScore score = scores.getOrDefault(kind, KindScore.NONE);
    assertThat(score.precision())
        .as("precision of %s: %s", kind, mistakes)
        .isGreaterThanOrEqualTo(precision);
    assertThat(score.recall())
        .as("recall of %s: %s", kind, mistakes)
        .isGreaterThanOrEqualTo(recall);
  }

  /** That of all kinds together. */
  KindScore total() {
    return scores.values().stream().reduce(KindScore.NONE, KindScore::plus);
  }

  String markdown() {
    StringBuilder text =
        new StringBuilder()
            .append(columns)
            .append(" columns, of which ")
            .append(lookAlikes)
            .append(" look-alikes.\n\n")
            .append("| kind | columns | wrong | precision | recall |\n|---|---|---|---|---|\n");
    scores.forEach((kind, score) -> text.append(line(kind, score)));
    return text.append(line("**all**", total())).append('\n').toString();
  }

  private static String line(String kind, KindScore score) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.3f | %.3f |%n",
        kind,
        score.right() + score.missed(),
        score.wrong(),
        score.precision(),
        score.recall());
  }

  String mistakes() {
    StringBuilder text = new StringBuilder();
    mistakes.forEach(
        (what, count) -> text.append("- ").append(count).append(" × ").append(what).append('\n'));
    return text.toString();
  }

  ObjectNode json() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("columns", columns).put("look_alikes", lookAlikes);
    ObjectNode kinds = json.putObject("kinds");
    scores.forEach(
        (kind, score) ->
            kinds
                .putObject(kind)
                .put("columns", score.right() + score.missed())
                .put("wrong", score.wrong())
                .put("precision", score.precision())
                .put("recall", score.recall()));
    return json;
  }
}
