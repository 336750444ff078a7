package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.SampleOutcome;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.ValueConsumer;
import java.util.List;
import java.util.Optional;

/**
 * Has the store been asked before the audit was interrupted? Then it is not asked again.
 *
 * <p>Only counts are remembered, and only once the store has given all of them: rights may have
 * changed meanwhile, and are proven anew; the catalogue is read anew; values are never kept.
 */
final class RememberingStore implements OpenStore {
  private final OpenStore store;
  private final AuditTarget target;
  private final Memory memory;

  RememberingStore(OpenStore store, AuditTarget target, Memory memory) {
    this.store = store;
    this.target = target;
    this.memory = memory;
  }

  @Override
  public ReadOnlyProof readOnlyProof() {
    return store.readOnlyProof();
  }

  @Override
  public Inventory inventory() {
    return store.inventory();
  }

  @Override
  public SampleOutcome sample(
      TableName table, List<String> columns, int rows, ValueConsumer consumer) {
    return store.sample(table, columns, rows, consumer);
  }

  @Override
  public AggregateOutcome aggregate(Question question) {
    String key = MemoryKey.of(target, question);
    Optional<Aggregated> known = memory.recall(key).flatMap(CountsJson::read);
    if (known.isPresent()) {
      return known.get();
    }
    AggregateOutcome outcome = store.aggregate(question);
    if (outcome instanceof Aggregated counted) {
      memory.remember(key, CountsJson.write(counted));
    }
    return outcome;
  }

  @Override
  public void cancel() {
    store.cancel();
  }

  @Override
  public void close() {
    store.close();
  }
}
