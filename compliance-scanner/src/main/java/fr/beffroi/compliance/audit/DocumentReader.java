package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.DocumentChoice;
import fr.beffroi.compliance.datastore.DocumentOutcome;
import fr.beffroi.compliance.datastore.DocumentOutcome.DocumentRead;
import fr.beffroi.compliance.datastore.DocumentOutcome.DocumentUnread;
import fr.beffroi.compliance.datastore.DocumentOutcome.PlaceUnread;
import fr.beffroi.compliance.datastore.DocumentStore;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.personaldata.TextScanner;
import java.util.Map;
import java.util.TreeMap;

/**
 * What do the documents of a store's folders say of people? They are read once, counted by folder
 * and kind, and forgotten.
 */
final class DocumentReader {
  private final StoreReading reading;
  private final AuditListener listener;
  private final Map<TableName, FolderTally> folders = new TreeMap<>();
  private int done;

  DocumentReader(StoreReading reading, AuditListener listener) {
    this.reading = reading;
    this.listener = listener;
    for (Table table : reading.tables()) {
      if (isOfDocuments(table)) {
        folders.put(table.name(), new FolderTally(table));
      }
    }
  }

  static boolean isOfDocuments(Table table) {
    return table.name().name().equals(DocumentStore.TABLE);
  }

  /**
   * Reads them.
   *
   * @param perFolder at most so many of each folder, at least one
   */
  void read(DocumentStore store, TextScanner scanner, int perFolder) {
    if (folders.isEmpty()) {
      return;
    }
    listener.begins(reading.target().name(), Step.CLASSIFY, expected(perFolder));
    store
        .documents(new DocumentChoice(reading.target().opens(), perFolder), scanner, this::took)
        .ifPresent(this::brokeOff);
    folders.values().forEach(reading::recognised);
  }

  private int expected(int perFolder) {
    long expected =
        reading.tables().stream()
            .filter(DocumentReader::isOfDocuments)
            .mapToLong(table -> Math.min(perFolder, table.rows().rows()))
            .sum();
    return (int) Math.min(Integer.MAX_VALUE, expected);
  }

  private void took(DocumentOutcome outcome) {
    if (outcome instanceof DocumentRead read) {
      FolderTally folder = folders.get(DocumentStore.tableOf(read.document()));
      if (folder != null) {
        folder.add(read.mentions());
      }
    } else if (outcome instanceof DocumentUnread unread) {
      // A folder that is left out is listed itself, and not file by file.
      if (folders.containsKey(DocumentStore.tableOf(unread.why().table()))) {
        reading.notRead(unread.why());
      }
    } else if (outcome instanceof PlaceUnread place
        && reading.target().reads().test(place.why().table())) {
      reading.notRead(place.why());
    }
    done++;
    listener.done(reading.target().name(), Step.CLASSIFY, done);
  }

  private void brokeOff(Reason reason) {
    reading.notRead(new Unread(new TableName(".", DocumentStore.TABLE), reason, ""));
  }
}
