package fr.beffroi.compliance.datastore;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where is a store, and as whom do we read it?
 *
 * @param name as the commune calls it, for messages and reports
 * @param user empty where the store knows no accounts
 * @param password asked at each connection, and kept by nobody
 * @param drivers folder of JDBC drivers that Beffroi does not ship
 */
public record StoreAddress(
    String name, StoreUrl url, String user, Password password, Optional<Path> drivers) {
  public StoreAddress {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a store has a name");
    }
  }

  /** A store that knows no accounts, such as a file. */
  public static StoreAddress of(String name, String url) {
    return new StoreAddress(name, StoreUrl.parse(url), "", Password.NONE, Optional.empty());
  }

  /** A store that is read under an account. */
  public static StoreAddress of(String name, String url, String user, Password password) {
    return new StoreAddress(name, StoreUrl.parse(url), user, password, Optional.empty());
  }

  /** The same store, its driver being in that folder. */
  public StoreAddress withDrivers(Path folder) {
    return new StoreAddress(name, url, user, password, Optional.of(folder));
  }

  /** Its name alone: a supplier may well print what it supplies. */
  @Override
  public String toString() {
    return "StoreAddress[" + name + "]";
  }
}
