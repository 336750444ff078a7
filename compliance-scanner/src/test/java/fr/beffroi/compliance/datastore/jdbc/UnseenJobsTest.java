package fr.beffroi.compliance.datastore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Does a store say that its scheduler's jobs were not read? For makes of which no server is at
 * hand: the tables are those of an empty H2, the jobs are the make's own.
 */
class UnseenJobsTest {
  private static final StoreLimits LIMITS = StoreLimits.inZone(ZoneId.of("Europe/Paris"));

  @Test
  void sqlServerListsItsAgentsJobsAsNotRead() throws Exception {
    assertThat(inventory(new SqlServerDialect()).unread())
        .containsExactly(notRead(new TableName("msdb", "sysjobs")));
  }

  @Test
  void oracleListsItsSchedulersJobsAsNotRead() throws Exception {
    assertThat(inventory(new OracleDialect()).unread())
        .containsExactly(notRead(new TableName("SYS", "ALL_SCHEDULER_JOBS")));
  }

  @Test
  void aStoreWithoutSchedulerListsNone() throws Exception {
    assertThat(inventory(new H2Dialect()).unread()).isEmpty();
    assertThat(inventory(new SqliteDialect()).unread()).isEmpty();
  }

  private static Unread notRead(TableName jobs) {
    return new Unread(jobs, Reason.JOBS_NOT_READ, "");
  }

  private static Inventory inventory(Dialect make) throws Exception {
    Dialect dialect = withJobsOf(make);
    Connector connector =
        new Connector(
            dialect, StoreAddress.of("mairie", "h2:/mairie", "sa", () -> new char[0]), LIMITS);
    try (JdbcSession session = new JdbcSession(dialect, LIMITS, connector)) {
      Inventory inventory = new InventoryReader(dialect, session).read();
      assertThat(inventory.failure()).isEmpty();
      return inventory;
    }
  }

  private static Dialect withJobsOf(Dialect make) {
    Dialect h2 = new H2Dialect();
    return (Dialect)
        Proxy.newProxyInstance(
            Dialect.class.getClassLoader(),
            new Class<?>[] {Dialect.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "jobs", "unseenJobs" -> method.invoke(make, arguments);
                  case "target" -> new Target("jdbc:h2:mem:", Map.of());
                  default -> method.invoke(h2, arguments);
                });
  }
}
