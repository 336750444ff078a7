package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.StoreUnreachable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * How is a SQLite file opened so that nothing beside it changes?
 *
 * <p>A file in WAL mode makes its reader create two files beside it. Where no log is there, the
 * file is whole and is opened as immutable; where a log is there without its index, nobody has it
 * open and reading would make files: that is refused. See sqlite.org/wal.html, "Read-Only
 * Databases".
 */
record SqliteFile(Path path, boolean immutable) {
  private static final int HEADER = 20;
  private static final int READ_VERSION = 19;
  private static final int WAL = 2;

  static SqliteFile at(String store, String location) throws StoreUnreachable {
    Path path = path(store, location);
    boolean log = isThere(path, "-wal");
    if (log && !isThere(path, "-shm")) {
      throw new StoreUnreachable(
          store,
          "son journal d'écriture est resté là, et lire changerait le dossier ; ouvrez et fermez une"
              + " fois son application, ou auditez une copie du fichier et de son -wal",
          "its write-ahead log was left behind, and reading would change the folder; open and close"
              + " its application once, or audit a copy of the file and of its -wal");
    }
    return new SqliteFile(path, !log && inWalMode(store, path));
  }

  /** The file as SQLite's URI syntax wants it. */
  String readOnlyUri() {
    return "file:" + path.toUri().getRawPath() + "?mode=ro" + (immutable ? "&immutable=1" : "");
  }

  private static Path path(String store, String location) throws StoreUnreachable {
    try {
      Path path = Path.of(location.replaceFirst("^//", "")).toAbsolutePath();
      if (Files.isRegularFile(path) && Files.isReadable(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Said below: no file either.
    }
    throw new StoreUnreachable(
        store,
        "il n'y a pas de fichier à lire au chemin de son URL",
        "there is no file to read at the path of its URL");
  }

  private static boolean isThere(Path path, String suffix) {
    return Files.exists(path.resolveSibling(path.getFileName() + suffix));
  }

  private static boolean inWalMode(String store, Path path) throws StoreUnreachable {
    try (InputStream file = Files.newInputStream(path)) {
      byte[] header = file.readNBytes(HEADER);
      return header.length == HEADER && header[READ_VERSION] == WAL;
    } catch (IOException e) {
      throw new StoreUnreachable(store, "son fichier ne se lit pas", "its file cannot be read");
    }
  }
}
