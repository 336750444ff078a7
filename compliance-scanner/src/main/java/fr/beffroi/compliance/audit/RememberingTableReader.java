package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.personaldata.ColumnClassifier;
import fr.beffroi.compliance.personaldata.ColumnScore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Were a table's columns recognised before the audit was interrupted? Then its rows are not read
 * again. What is remembered is kinds and how many values spoke for them.
 */
final class RememberingTableReader {
  private final ColumnClassifier classifier;
  private final AuditTarget target;
  private final Memory memory;
  private final long key;

  /**
   * @param key of the hashes that choose among values
   */
  RememberingTableReader(ColumnClassifier classifier, AuditTarget target, Memory memory, long key) {
    this.classifier = classifier;
    this.target = target;
    this.memory = memory;
    this.key = key;
  }

  /**
   * What was recognised, now or before.
   *
   * @param rows to look at; 0 to go by names alone, which is as quick as remembering
   */
  TableReader.Reading read(OpenStore store, Table table, int rows) {
    List<String> columns = table.columns().stream().map(Column::name).toList();
    ColumnClassifier amid = classifier.within(table.name().name(), columns);
    TableReader reader = new TableReader(amid::classify, rows, key);
    if (rows == 0) {
      return reader.read(store, table);
    }
    String asked = MemoryKey.of(target, table.name(), table.columns(), rows);
    Optional<Map<String, ColumnScore>> known = memory.recall(asked).flatMap(ScoresJson::read);
    if (known.isPresent()) {
      return new TableReader.Reading(known.get(), Optional.empty());
    }
    TableReader.Reading reading = reader.read(store, table);
    if (reading.unread().isEmpty()) {
      memory.remember(asked, ScoresJson.write(reading.scores()));
    }
    return reading;
  }
}
