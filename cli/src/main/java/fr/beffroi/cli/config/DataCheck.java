package fr.beffroi.cli.config;

import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.ingest.archive.DiskSpace;
import fr.beffroi.ingest.archive.seal.SealKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Are the folders there, writable, private, and is there room? */
public final class DataCheck {
  private static final double WARN = 0.80;
  private static final double FULL = 0.95;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Configuration configuration;
  private final DiskSpace disk;

  public DataCheck(Configuration configuration, DiskSpace disk) {
    this.configuration = configuration;
    this.disk = disk;
  }

  public List<Diagnosis> run() {
    List<Diagnosis> found = new ArrayList<>();
    for (Path folder : configuration.folders()) {
      found.add(folder(folder));
    }
    found.add(key(configuration.sealKey()));
    found.add(room());
    return found;
  }

  private static Diagnosis folder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Diagnosis.error(ExitCode.USAGE, "doctor.folder.missing", folder);
    }
    if (!Files.isWritable(folder)) {
      return Diagnosis.error(ExitCode.USAGE, "doctor.folder.read-only", folder);
    }
    return isOpenToOthers(folder)
        ? Diagnosis.warning("doctor.folder.open", folder)
        : Diagnosis.ok("doctor.folder", folder);
  }

  private static Diagnosis key(Path file) {
    if (!Files.exists(file)) {
      return Diagnosis.error(ExitCode.USAGE, "doctor.key.missing", file);
    }
    if (isOpenToOthers(file)) {
      return Diagnosis.error(ExitCode.USAGE, "doctor.key.open", file);
    }
    try {
      SealKey.read(file);
      return Diagnosis.ok("doctor.key", file);
    } catch (IOException e) {
      return Diagnosis.error(ExitCode.TAMPERED, "doctor.key.broken", file);
    }
  }

  private Diagnosis room() {
    Path folder = configuration.data();
    try {
      double used = disk.used(folder);
      long percent = Math.round(used * 100);
      if (used >= FULL) {
        return Diagnosis.error(ExitCode.USAGE, "doctor.disk.full", folder, percent);
      }
      return used >= WARN
          ? Diagnosis.warning("doctor.disk.filling", folder, percent)
          : Diagnosis.ok("doctor.disk", folder, percent);
    } catch (IOException e) {
      return Diagnosis.warning("doctor.disk.unknown", folder);
    }
  }

  private static boolean isOpenToOthers(Path path) {
    try {
      return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    } catch (IOException | UnsupportedOperationException e) {
      return false; // not a file system of Linux: its rights are its own
    }
  }
}
