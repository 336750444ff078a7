package fr.beffroi.compliance.personaldata.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.personaldata.Column;
import fr.beffroi.compliance.personaldata.ColumnClassifier;
import fr.beffroi.compliance.personaldata.DataType;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How much do names alone tell of the schemas of municipal software, and how much names and a
 * sample? Writes {@code target/evaluation/schemas.md}.
 *
 * <p>Every other table of {@code schemas.txt} may be looked at when the words are mended; of the
 * rest, and of {@code schemas-fresh.txt}, which was written after the words, the report has figures
 * and no names.
 */
class SchemaNamesEvaluationTest {
  private static final Path REPORT = Path.of("target/evaluation");

  private static final Scoreboard NAMES_SEEN = new Scoreboard();
  private static final Scoreboard NAMES_HELD = new Scoreboard();
  private static final Scoreboard NAMES_FRESH = new Scoreboard();
  private static final Scoreboard SAMPLE_SEEN = new Scoreboard();
  private static final Scoreboard SAMPLE_HELD = new Scoreboard();
  private static final Scoreboard SAMPLE_FRESH = new Scoreboard();

  @BeforeAll
  static void judgeEveryColumn() throws RuleException, IOException {
    ColumnClassifier classifier = ColumnClassifier.of(RuleFiles.shipped());
    SchemaValues values = new SchemaValues(17);
    List<SchemaColumn> all = SchemaColumn.of("schemas.txt");
    for (SchemaColumn it : all) {
      judge(it.lookedAt() ? NAMES_SEEN : NAMES_HELD, it, classifier, named(it), all);
      judge(it.lookedAt() ? SAMPLE_SEEN : SAMPLE_HELD, it, classifier, values.of(it), all);
    }
    List<SchemaColumn> fresh = SchemaColumn.of("schemas-fresh.txt");
    for (SchemaColumn it : fresh) {
      judge(NAMES_FRESH, it, classifier, named(it), fresh);
      judge(SAMPLE_FRESH, it, classifier, values.of(it), fresh);
    }
    Files.createDirectories(REPORT);
    Files.writeString(REPORT.resolve("schemas.md"), markdown());
  }

  private static Column named(SchemaColumn it) {
    return Column.named(it.table(), it.name(), DataType.TEXT);
  }

  private static List<String> columnsOf(String table, List<SchemaColumn> all) {
    return all.stream().filter(it -> it.table().equals(table)).map(SchemaColumn::name).toList();
  }

  private static void judge(
      Scoreboard board,
      SchemaColumn it,
      ColumnClassifier classifier,
      Column column,
      List<SchemaColumn> all) {
    if (it.isJudged()) {
      ColumnClassifier amid = classifier.within(it.table(), columnsOf(it.table(), all));
      String name = it.table() + '.' + it.name();
      board.judge(it.kind(), it.acceptedKinds(), name, amid.classify(column));
    }
  }

  @Test
  void namesAloneTellMostColumnsOfPeople() {
    assertThat(NAMES_SEEN.total().precision()).isGreaterThanOrEqualTo(0.95);
    assertThat(NAMES_SEEN.total().recall()).isGreaterThanOrEqualTo(0.90);
    assertThat(NAMES_HELD.total().precision()).isGreaterThanOrEqualTo(0.90);
    assertThat(NAMES_HELD.total().recall()).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void namesAndASampleTellNearlyAll() {
    assertThat(SAMPLE_SEEN.total().precision()).isGreaterThanOrEqualTo(0.95);
    assertThat(SAMPLE_SEEN.total().recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(SAMPLE_HELD.total().precision()).isGreaterThanOrEqualTo(0.95);
    assertThat(SAMPLE_HELD.total().recall()).isGreaterThanOrEqualTo(0.90);
  }

  private static String markdown() {
    return "# Schemas of municipal software\n\n## Names only, tables looked at\n\n"
        + NAMES_SEEN.markdown()
        + '\n'
        + NAMES_SEEN.mistakes()
        + "\n## Names only, tables held back\n\n"
        + NAMES_HELD.markdown()
        + "\n## Names only, tables written afterwards\n\n"
        + NAMES_FRESH.markdown()
        + "\n## Names and a sample, tables looked at\n\n"
        + SAMPLE_SEEN.markdown()
        + '\n'
        + SAMPLE_SEEN.mistakes()
        + "\n## Names and a sample, tables held back\n\n"
        + SAMPLE_HELD.markdown()
        + "\n## Names and a sample, tables written afterwards\n\n"
        + SAMPLE_FRESH.markdown();
  }
}
