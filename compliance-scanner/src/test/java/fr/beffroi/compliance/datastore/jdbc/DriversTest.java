package fr.beffroi.compliance.datastore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriversTest {
  @Test
  void findsADriverInTheFolderOfJars(@TempDir Path folder) throws Exception {
    // H2's own jar, by another loader: a driver of the folder needs nothing of ours.
    Path jar =
        Path.of(org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(jar, folder.resolve("vendor.jar"));

    Optional<Driver> driver = Drivers.inFolder("org.h2.Driver", folder);

    assertThat(driver).isPresent();
    assertThat(driver.get().getClass()).isNotEqualTo(org.h2.Driver.class);
  }

  @Test
  void saysWhichDriverIsMissingAndWhereToPutIt(@TempDir Path folder) {
    StoreAddress store =
        StoreAddress.of("paie", "sqlserver://127.0.0.1:1433", "lecteur", "x"::toCharArray)
            .withDrivers(folder);

    assertThatThrownBy(
            () -> DataStores.open(store, StoreLimits.inZone(ZoneId.of("Europe/Paris"))).close())
        .isInstanceOf(StoreUnreachable.class)
        .hasMessage(
            "paie: its driver com.microsoft.sqlserver.jdbc.SQLServerDriver is missing; put the"
                + " vendor's JDBC jar in the folder of drivers");
  }
}
