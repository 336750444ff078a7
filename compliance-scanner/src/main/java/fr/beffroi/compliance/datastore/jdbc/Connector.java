package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;

/** How is a connection opened? The password is asked each time, and forgotten after. */
final class Connector {
  private final Dialect dialect;
  private final StoreAddress address;
  private final StoreLimits limits;
  private final Target target;
  private final Driver driver;

  Connector(Dialect dialect, StoreAddress address, StoreLimits limits) throws StoreUnreachable {
    this.dialect = dialect;
    this.address = address;
    this.limits = limits;
    this.target = dialect.target(address.name(), address.url(), limits);
    this.driver = driver();
  }

  private Driver driver() throws StoreUnreachable {
    try {
      return Drivers.find(dialect.driver(), address.drivers())
          .orElseThrow(
              () ->
                  new StoreUnreachable(
                      address.name(),
                      "son pilote "
                          + dialect.driver()
                          + " manque ; mettez le jar JDBC de l'éditeur dans le dossier des pilotes",
                      "its driver "
                          + dialect.driver()
                          + " is missing; put the vendor's JDBC jar in the folder of drivers"));
    } catch (IOException e) {
      throw new StoreUnreachable(
          address.name(),
          "le dossier des pilotes ne se lit pas",
          "the folder of drivers cannot be read");
    }
  }

  Connection connect() throws QueryFailed {
    Properties properties = new Properties();
    target.properties().forEach(properties::setProperty);
    char[] password = address.password().read();
    try {
      // JDBC takes the password as text only; the properties die with this method.
      if (!address.user().isEmpty()) {
        properties.setProperty("user", address.user());
        properties.setProperty("password", new String(password));
      }
      return prepared(driver.connect(target.url(), properties));
    } catch (SQLException e) {
      throw Reasons.failure(dialect, e);
    } catch (RuntimeException e) {
      throw new QueryFailed(Reason.CONNECTION_LOST, "");
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private Connection prepared(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : dialect.session(limits)) {
        statement.execute(sql);
      }
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }
}
