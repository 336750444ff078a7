package fr.beffroi.compliance.datastore.jdbc;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where is a driver's class? On our own class path, or in the folder of jars that the commune
 * filled, for makes whose drivers we may not ship.
 *
 * <p>Not by {@link java.sql.DriverManager}: it starts every driver it sees and can be told to log.
 */
final class Drivers {
  /** Held here, since loggers that nobody holds forget their level. */
  private static final Logger POSTGRESQL = Logger.getLogger("org.postgresql");

  private Drivers() {}

  static {
    // Drivers log what the server said, and the server quotes values.
    POSTGRESQL.setLevel(Level.OFF);
    System.setProperty("mariadb.logging.disable", "true");
    // A database file may hold functions that name classes of ours; none of them is allowed.
    System.setProperty("h2.allowedClasses", "none");
  }

  /** The driver, or nothing where neither place has it. */
  static Optional<Driver> find(String driver, Optional<Path> folder) throws IOException {
    Optional<Driver> shipped = make(driver, Drivers.class.getClassLoader());
    if (shipped.isPresent() || folder.isEmpty()) {
      return shipped;
    }
    return inFolder(driver, folder.get());
  }

  static Optional<Driver> inFolder(String driver, Path folder) throws IOException {
    // Stays open as long as the process: drivers load classes of theirs to the last.
    return make(driver, new URLClassLoader(jars(folder), ClassLoader.getPlatformClassLoader()));
  }

  private static Optional<Driver> make(String driver, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(driver, true, loader);
      return Optional.of((Driver) type.getDeclaredConstructor().newInstance());
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      return Optional.empty();
    }
  }

  private static URL[] jars(Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : files) {
        jars.add(jar.toUri().toURL());
      }
    }
    return jars.toArray(URL[]::new);
  }
}
