package fr.beffroi.compliance.datastore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.DateSource.OwnColumn;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.ServerStoreContract;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresqlStoreTest extends ServerStoreContract {
  @Override
  protected PostgresqlDatabase database() {
    return PostgresqlDatabase.SHARED;
  }

  @Override
  protected void cutReaders() {
    database()
        .run(
            List.of(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE usename = 'lecteur'"));
  }

  @Override
  protected StoreAddress writer() {
    return StoreAddress.of("mairie", database().url(), "agent", "agent"::toCharArray);
  }

  @Test
  void doesNotProveAnAccountThatMayBecomeOneThatWrites() throws StoreUnreachable {
    StoreAddress dormant =
        StoreAddress.of("mairie", database().url(), "dormant", "dormant"::toCharArray);
    try (OpenStore open = DataStores.open(dormant, LIMITS)) {
      assertThat(open.readOnlyProof())
          .isEqualTo(
              new ReadOnlyProof.NotProven(
                  List.of(
                      new Bilingual(
                          "peut écrire dans public.famille", "may write to public.famille"))));
    }
  }

  @Test
  void tellsPartitionsCommentsEstimatesAndSchemas() {
    assertThat(table("mesure_2019").kind()).isEqualTo(Table.Kind.PARTITION);
    assertThat(table("mesure_2019").partitionOf()).contains(name("mesure"));
    assertThat(table("cent").rows()).isEqualTo(RowCount.about(200));
    assertThat(table("famille").comment()).isEqualTo("Les familles");
    assertThat(table("famille").columns().get(1).comment()).isEqualTo("Nom d'usage");
    assertThat(store().inventory().table(new TableName("État civil", "acte"))).isPresent();
  }

  @Test
  void makesDaysOfMomentsInTheTownsZone() {
    Aggregated counted = counted(Question.byDate(name("moments"), new OwnColumn("le")));

    assertThat(counted.byYear()).containsExactly(entry(2020, 1L));
  }

  @Test
  void takesInfinityForNoDateAndReadsDatesBeforeChrist() {
    Aggregated counted = counted(Question.byDate(name("moments"), new OwnColumn("jour")));

    assertThat(counted.undated()).isEqualTo(1);
    assertThat(counted.byYear()).hasSize(1);
  }
}
