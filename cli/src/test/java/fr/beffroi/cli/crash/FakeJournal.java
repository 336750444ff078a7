package fr.beffroi.cli.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A journal that needs no systemd: a file of entries, and a {@code journalctl} that follows it
 * after a cursor. Entry n has the cursor {@code s=1;i=n}.
 */
final class FakeJournal implements AutoCloseable {
  private static final String SCRIPT =
      """
      #!/bin/sh
      after=0
      for word in "$@"; do
        case $word in
          --after-cursor=*) after=${word##*i=} ;;
        esac
      done
      exec tail -s 0.02 -n +$((after + 1)) --pid=$PPID -F '%s' 2>/dev/null
      """;

  private final LogFile entries;

  /**
   * @param bin where {@code journalctl} is put
   */
  FakeJournal(Path folder, Path bin) throws IOException {
    Path file = folder.resolve("journal.json");
    entries = new LogFile(file);
    Files.createDirectories(bin);
    Path script = bin.resolve("journalctl");
    Files.writeString(script, SCRIPT.formatted(file), StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  void append(String entry) throws IOException {
    entries.append(entry);
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
