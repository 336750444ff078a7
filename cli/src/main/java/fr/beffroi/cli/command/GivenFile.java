package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Can a file or folder that was named be used? Asked before any work begins. */
final class GivenFile {
  private GivenFile() {}

  /** A file to read. */
  static Path toRead(Path file, Terminal terminal) throws FileSystemException {
    if (Files.isDirectory(file)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          file.toString(),
          terminal.text("error.is-folder"),
          terminal.text("error.is-folder.remedy"));
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isReadable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    return file;
  }

  /** A folder to write into; made later where there is none. */
  static Path toFill(Path folder, Terminal terminal) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          folder.toString(),
          terminal.text("error.is-file"),
          terminal.text("error.is-file.remedy"));
    }
    return folder;
  }

  /** A folder to read. */
  static Path folder(Path folder, Terminal terminal) {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          folder.toString(),
          terminal.text("rules.no-folder"),
          terminal.text("error.no-such-file.remedy"));
    }
    return folder;
  }

  /** The folder of a commune's own rules, as {@code --rules} names it. */
  static Path ruleFolder(String name, Terminal terminal) {
    Path folder = terminal.path(name);
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--rules " + name,
          terminal.text("replay.no-folder"),
          terminal.text("replay.no-folder.remedy"));
    }
    return folder;
  }

  /** The archive of a commune. */
  static void archive(Path folder, Terminal terminal) {
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          folder.toString(),
          terminal.text("archive.none"),
          terminal.text("archive.none.remedy"));
    }
  }
}
