package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.LogCapture;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.jdbc.SampleDatabases;
import fr.beffroi.compliance.personaldata.ColumnClassifier;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.rules.RuleFiles;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {
  private static final String VALUE = "CANARI-Bellehumeur";

  @TempDir private Path folder;

  @Test
  void whatARecogniserThrowsOverAValueIsListedAndNeverQuoted() throws Exception {
    TableReader.Reading reading = readThrowing(() -> Integer.parseInt(VALUE));

    assertThat(reading.unread().orElseThrow().reason()).isEqualTo(Reason.NOT_JUDGED);
    assertThat(reading.scores()).as("by its name").containsOnlyKeys("nom_usage");
  }

  @Test
  void aValueThatARecogniserRecursesOverForEverEndsNothing() throws Exception {
    TableReader.Reading reading =
        readThrowing(
            () -> {
              throw new StackOverflowError();
            });

    assertThat(reading.unread().orElseThrow().reason()).isEqualTo(Reason.NOT_JUDGED);
  }

  private TableReader.Reading readThrowing(Runnable thrown) throws Exception {
    List<String> sql =
        List.of("CREATE TABLE t (nom_usage varchar(40))", "INSERT INTO t VALUES ('" + VALUE + "')");
    ColumnClassifier names = ColumnClassifier.of(RuleFiles.shipped());
    try (LogCapture seen = new LogCapture();
        OpenStore store =
            DataStores.open(
                SampleDatabases.sqlite(folder, sql),
                StoreLimits.inZone(ZoneId.of("Europe/Paris")))) {
      Table table = store.inventory().tables().get(0);
      assertThat(table.columns()).extracting(Column::name).containsExactly("nom_usage");
      TableReader.Reading reading =
          new TableReader(column -> classify(names, column, thrown), 10, 1).read(store, table);
      seen.print(reading);
      assertThat(seen.text()).doesNotContain(VALUE);
      return reading;
    }
  }

  private static List<ColumnScore> classify(
      ColumnClassifier names, fr.beffroi.compliance.personaldata.Column column, Runnable thrown) {
    if (column.rows() == 0) {
      return names.classify(column);
    }
    thrown.run();
    throw new AssertionError("it throws");
  }
}
