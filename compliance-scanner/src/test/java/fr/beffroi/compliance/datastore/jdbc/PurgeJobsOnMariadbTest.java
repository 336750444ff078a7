package fr.beffroi.compliance.datastore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.PurgeJob;
import fr.beffroi.compliance.datastore.PurgeJob.Deletion;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PurgeJobsOnMariadbTest {
  private static StoreAddress reader;

  @BeforeAll
  static void eventsThatNeverBegin() throws Exception {
    String daily = " ON SCHEDULE EVERY 1 DAY STARTS '2036-01-01 03:00:00' ";
    reader =
        SampleDatabases.mariadb(
            "purges",
            List.of(
                "CREATE TABLE log (id integer, horodatage datetime)",
                "CREATE EVENT `purge du log`"
                    + daily
                    + "DO DELETE FROM log WHERE horodatage < NOW() - INTERVAL 3 MONTH",
                "CREATE EVENT autre" + daily + "DISABLE DO DELETE FROM log WHERE id = 7"));
  }

  @AfterAll
  static void noneIsLeft() {
    scheduler("OFF");
  }

  @Test
  void eventsThatTheAccountMaySeeAreReadAndRunWhileTheSchedulerDoes() throws Exception {
    scheduler("ON");
    Optional<Deletion> deletion =
        Optional.of(new Deletion(new TableName("purges", "log"), "horodatage", Period.ofMonths(3)));

    assertThat(inventory(owner()).purgeJobs())
        .containsExactly(
            new PurgeJob("autre", "EVERY 1 DAY", false, Optional.empty()),
            new PurgeJob("purge du log", "EVERY 1 DAY", true, deletion));
    scheduler("OFF");
    assertThat(inventory(owner()).purgeJobs()).noneMatch(PurgeJob::active);
  }

  @Test
  void anAccountWithoutTheRightSeesNoneSaysSoAndReadsTheRest() throws Exception {
    Inventory inventory = inventory(reader);

    assertThat(inventory.purgeJobs()).isEmpty();
    assertThat(inventory.unread()).extracting(Unread::reason).containsExactly(Reason.JOBS_NOT_READ);
    assertThat(inventory(owner()).unread()).isEmpty();
    assertThat(inventory.tables()).hasSize(1);
  }

  private static StoreAddress owner() {
    return StoreAddress.of(
        "mairie",
        reader.url().scheme() + ":" + reader.url().location(),
        "maire",
        "maire"::toCharArray);
  }

  private static Inventory inventory(StoreAddress address) throws Exception {
    try (OpenStore store = DataStores.open(address, StoreLimits.inZone(ZoneOffset.UTC))) {
      return store.inventory();
    }
  }

  private static void scheduler(String state) {
    MariadbDatabase.SHARED.run(List.of("SET GLOBAL event_scheduler = " + state));
  }
}
