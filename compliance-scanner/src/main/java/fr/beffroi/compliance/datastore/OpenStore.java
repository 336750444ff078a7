package fr.beffroi.compliance.datastore;

import java.util.List;

/**
 * What can be asked of a store that is open?
 *
 * <p>One thread asks; any thread may {@link #cancel}. A table that fails is an outcome, not an
 * exception: it names the table and the reason, never a value.
 */
public interface OpenStore extends AutoCloseable {
  /** Whether the account was proven unable to write. Asks for grants; tries no write. */
  ReadOnlyProof readOnlyProof();

  /** Tables, columns and keys, from the catalogue alone: no row is read. */
  Inventory inventory();

  /**
   * Hands the values of some rows to {@code consumer}, one by one, and keeps none.
   *
   * @param columns at least one, as the inventory names them
   * @param rows at most so many; which ones is the store's choice
   */
  SampleOutcome sample(TableName table, List<String> columns, int rows, ValueConsumer consumer);

  /** Counts rows by date inside the store; only counts and extreme dates come back. */
  AggregateOutcome aggregate(Question question);

  /** Stops what runs now, and refuses what is asked later. */
  void cancel();

  @Override
  void close();
}
