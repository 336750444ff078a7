package fr.beffroi.cli.config;

import fr.beffroi.ingest.archive.seal.SealKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * Where does one installation keep things, and who may see them? Its own account only: logs and
 * keys are nobody else's business.
 *
 * @param file its configuration
 * @param data its data folder
 */
public record Installation(Path file, Path data) {
  static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
  static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /** The folder of the commune's own rules, beside the data, since an upgrade never touches it. */
  public Path rules() {
    return data.resolve("rules");
  }

  public Path sealKey() {
    return data.resolve("keys").resolve("seal.pem");
  }

  /**
   * Makes folders, the seal key unless there is one, and last the configuration.
   *
   * @return whether the key is new
   */
  public boolean make(String configuration) throws IOException {
    List<Path> folders =
        List.of(
            data,
            data.resolve("archive"),
            data.resolve("keys"),
            data.resolve("checkpoints"),
            rules());
    for (Path folder : folders) {
      makeFolder(folder);
    }
    // A key is never replaced: what it signed could no longer be verified.
    boolean newKey = !Files.exists(sealKey());
    if (newKey) {
      SealKey.create(sealKey());
    }
    write(configuration);
    return newKey;
  }

  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      FileAttribute<?> own = PosixFilePermissions.asFileAttribute(FOLDER);
      Files.createDirectories(folder, own);
    }
    Files.setPosixFilePermissions(folder, FOLDER);
  }

  /** Whole or not at all: a configuration that is half written would start half a watch. */
  private void write(String configuration) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + ": not a file name");
    }
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, ".beffroi", ".yml");
    Files.writeString(temporary, configuration);
    Files.setPosixFilePermissions(temporary, FILE);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
