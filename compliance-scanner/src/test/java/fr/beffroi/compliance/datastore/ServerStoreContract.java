package fr.beffroi.compliance.datastore;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.SampleOutcome.BrokenOff;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a store with accounts and a network does besides. */
public abstract class ServerStoreContract extends DataStoreContract {

  /** Cuts every connection of the reader. */
  protected abstract void cutReaders();

  /** The same database as an account that may write. */
  protected abstract StoreAddress writer();

  @Test
  void doesNotProveAnAccountThatMayWrite() throws StoreUnreachable {
    try (OpenStore writable = DataStores.open(writer(), LIMITS)) {
      assertThat(writable.readOnlyProof()).isInstanceOf(ReadOnlyProof.NotProven.class);
    }
  }

  @Test
  void tellsWhatWasReadBeforeTheConnectionWasCutAndConnectsAgain() throws StoreUnreachable {
    // 40 MB: more than both ends of a socket hold, so that the cut is felt.
    StoreLimits wide =
        new StoreLimits(
            LIMITS.connect(), LIMITS.statement(), 200_000, LIMITS.zone(), Pace.UNLIMITED);
    try (OpenStore open = DataStores.open(database().reader(), wide)) {
      AtomicBoolean cut = new AtomicBoolean();

      SampleOutcome outcome =
          open.sample(
              name("lourd"),
              List.of("texte"),
              1_000,
              (column, text, shortened) -> {
                if (cut.compareAndSet(false, true)) {
                  cutReaders();
                }
              });

      assertThat(outcome).isInstanceOf(BrokenOff.class);
      assertThat(((BrokenOff) outcome).why().reason()).isEqualTo(Reason.CONNECTION_LOST);
      assertThat(outcome.rows()).isBetween(1, 199);
      assertThat(open.aggregate(Question.count(name("famille")))).isInstanceOf(Aggregated.class);
    }
  }

  @Test
  void saysThatAnAccountMayNotReadATable() {
    SampleOutcome outcome =
        store().sample(name("interdite"), List.of("secret"), 1, (column, text, cut) -> {});

    assertThat(((BrokenOff) outcome).why().reason()).isEqualTo(Reason.NOT_PERMITTED);
  }

  @Test
  void printsNoPasswordWhereItIsRefused() {
    StoreAddress reader = database().reader();
    StoreAddress wrong =
        new StoreAddress(
            "mairie",
            reader.url(),
            reader.user(),
            () -> "CANARI-faux-mot-de-passe".toCharArray(),
            Optional.empty());
    try (LogCapture seen = new LogCapture()) {
      try {
        DataStores.open(wrong, LIMITS).close();
      } catch (StoreUnreachable e) {
        seen.print(e);
      }
      seen.print(wrong);
      assertThat(seen.text()).contains("it refused the account").doesNotContain("CANARI");
    }
  }
}
