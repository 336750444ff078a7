package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.TestDatabase;
import fr.beffroi.compliance.datastore.TownHall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A database in a file of a folder of its own.
 *
 * @param jdbc the owner's URL, without the file
 * @param file as the store's URL names it
 * @param settings of the owner's URL, after the file
 */
record FileDatabase(Path folder, String jdbc, String file, String settings, String schema)
    implements TestDatabase {
  static FileDatabase make(
      String jdbc, String file, String settings, String schema, List<String> own) {
    try {
      FileDatabase made =
          new FileDatabase(
              Files.createTempDirectory("mairie à lire#%3f"), jdbc, file, settings, schema);
      Runtime.getRuntime().addShutdownHook(new Thread(made::delete));
      made.run(TownHall.statements());
      made.run(own);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public StoreAddress reader() {
    String url = jdbc.replace("jdbc:", "") + folder.resolve(file);
    return StoreAddress.of("mairie", url, "sa", () -> new char[0]);
  }

  @Override
  public Connection owner() throws SQLException {
    return DriverManager.getConnection(jdbc + folder.resolve(file) + settings, "sa", "");
  }

  /** The files of the folder with the hash of their bytes. */
  Map<String, Integer> contents() throws IOException {
    Map<String, Integer> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        contents.put(each.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(each)));
      }
    }
    return contents;
  }

  private void delete() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        Files.delete(each);
      }
      Files.delete(folder);
    } catch (IOException e) {
      // The temporary folder is emptied by the system.
    }
  }
}
