package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.GroupCounts;
import fr.beffroi.compliance.datastore.GroupOutcome;
import fr.beffroi.compliance.datastore.GroupQuestion;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.LinkOutcome;
import fr.beffroi.compliance.datastore.LinkQuestion;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.SampleOutcome;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.ValueConsumer;
import fr.beffroi.rules.Bilingual;
import java.util.List;

/** What does a relational database answer? */
final class OpenJdbcStore implements OpenStore, GroupCounts {
  private final Dialect dialect;
  private final StoreLimits limits;
  private final JdbcSession session;

  OpenJdbcStore(Dialect dialect, StoreLimits limits, JdbcSession session) {
    this.dialect = dialect;
    this.limits = limits;
    this.session = session;
  }

  @Override
  public ReadOnlyProof readOnlyProof() {
    try {
      return dialect.prove(session);
    } catch (QueryFailed e) {
      return new ReadOnlyProof.NotProven(
          List.of(
              new Bilingual(
                  "la base n'a pas dit les droits du compte" + e.ofState(),
                  "the store did not tell the account's rights" + e.ofState())));
    }
  }

  @Override
  public Inventory inventory() {
    return new InventoryReader(dialect, session).read();
  }

  @Override
  public SampleOutcome sample(
      TableName table, List<String> columns, int rows, ValueConsumer consumer) {
    return new Sampler(dialect, limits, session).sample(table, columns, rows, consumer);
  }

  @Override
  public AggregateOutcome aggregate(Question question) {
    return new Counter(dialect, session).count(question);
  }

  @Override
  public GroupOutcome group(GroupQuestion question) {
    return new GroupCounter(dialect, session).group(question);
  }

  @Override
  public LinkOutcome link(LinkQuestion question) {
    return new GroupCounter(dialect, session).link(question);
  }

  @Override
  public void cancel() {
    session.cancel();
  }

  @Override
  public void close() {
    session.close();
  }
}
