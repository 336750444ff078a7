package fr.beffroi.compliance.datastore;

import fr.beffroi.compliance.personaldata.TextScanner;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What do the documents of a store say of people, one by one? An {@link OpenStore} that holds
 * documents is one of these too; its inventory counts those of one folder as the rows of one table.
 */
public interface DocumentStore {
  /** What the table is called whose rows are the documents of one folder. */
  String TABLE = "@documents";

  /**
   * Reads the documents that are chosen, each to its end, and counts what the scanner finds in it.
   * Several are read at once; the consumer is told on the thread that asks, in no order, and
   * nothing of a text reaches it.
   *
   * @return why it broke off before the last one, empty where it did not
   */
  Optional<Reason> documents(
      DocumentChoice choice, TextScanner scanner, Consumer<DocumentOutcome> consumer);

  /** The table in which a document is a row. */
  static TableName tableOf(TableName document) {
    return new TableName(document.schema(), TABLE);
  }
}
