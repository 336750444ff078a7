package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.audit.MemoryBasis;
import fr.beffroi.compliance.audit.MemoryFile;
import fr.beffroi.compliance.audit.NotResumable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which interrupted audit goes on, or where does this one keep what it is told? */
public final class AuditMemories {
  /** Who has not gone on within a month will not: the rows are others by then. */
  private static final Duration KEPT = Duration.ofDays(30);

  private AuditMemories() {}

  /** A new one. Says so where an interrupted audit could go on, and forgets the oldest. */
  public static MemoryFile begin(
      AuditFiles files, MemoryBasis basis, Instant now, Terminal terminal) throws IOException {
    Path file = files.newMemory(now);
    boolean interrupted = false;
    for (Path memory : files.memories()) {
      if (Files.getLastModifiedTime(memory).toInstant().isBefore(now.minus(KEPT))) {
        Files.deleteIfExists(memory);
      } else {
        interrupted = true;
      }
    }
    if (interrupted) {
      terminal.say("audit.unfinished");
    }
    return MemoryFile.begin(file, basis, now);
  }

  /** That of the newest interrupted audit. */
  public static MemoryFile resume(AuditFiles files, MemoryBasis basis, Terminal terminal)
      throws IOException {
    List<Path> memories = files.memories();
    if (memories.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          files.folder().toString(),
          terminal.text("audit.nothing-to-resume"),
          terminal.text("audit.nothing-to-resume.remedy"));
    }
    Path newest = memories.get(memories.size() - 1);
    try {
      MemoryFile memory = MemoryFile.resume(newest, basis);
      terminal.say("audit.resumed", memory.size());
      return memory;
    } catch (NotResumable e) {
      throw new CommandFailure(
          ExitCode.USAGE, newest.toString(), e.sentence().in(terminal.messages().locale()), null);
    }
  }
}
