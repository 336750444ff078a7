package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.ingest.archive.seal.ArchivePurge;
import fr.beffroi.ingest.archive.seal.ArchivePurge.Purged;
import fr.beffroi.ingest.archive.seal.SealKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which days of the archive end now? Says what will go, asks, and leaves signed tombstones. */
@Command(name = "purge")
final class ArchivePurgeCommand extends BeffroiCommand {
  @Mixin private final ConfigurationOption option = new ConfigurationOption();

  @Option(names = "--before", paramLabel = "DATE")
  private @Nullable LocalDate before;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--yes")
  private boolean yes;

  ArchivePurgeCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Configuration configuration = option.read(terminal());
    LocalDate limit = limit(configuration);
    List<ArchiveDay> days = ArchiveDay.before(limit, configuration);
    if (days.isEmpty()) {
      terminal().say("archive.nothing-to-purge", limit);
      return ExitCode.DONE;
    }
    announce(days);
    if (dryRun) {
      return ExitCode.DONE;
    }
    if (!yes && !isConfirmed()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "",
          terminal().text("archive.not-confirmed"),
          terminal().text("archive.not-confirmed.remedy"));
    }
    SealKey key = SealKey.read(configuration.sealKey());
    for (ArchiveDay day : days) {
      purge(day, configuration, key);
    }
    return ExitCode.DONE;
  }

  private LocalDate limit(Configuration configuration) {
    LocalDate given = before;
    if (given != null) {
      return given;
    }
    LocalDate today =
        LocalDate.ofInstant(terminal().environment().clock().instant(), ZoneOffset.UTC);
    return today.minusDays(configuration.archive().retentionDays());
  }

  private void announce(List<ArchiveDay> days) {
    long bytes = days.stream().mapToLong(ArchiveDay::bytes).sum();
    String size = String.format(terminal().messages().locale(), "%.1f", bytes / (1024.0 * 1024));
    terminal()
        .say(
            "archive.will-purge",
            days.size(),
            days.get(0).day(),
            days.get(days.size() - 1).day(),
            size);
  }

  private boolean isConfirmed() throws IOException {
    if (!terminal().environment().errIsTerminal()) {
      return false;
    }
    terminal().err().print(terminal().text("archive.confirm") + " ");
    terminal().err().flush();
    BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(terminal().environment().in(), StandardCharsets.UTF_8));
    String answer = answers.readLine();
    return answer != null
        && answer.strip().toLowerCase(Locale.ROOT).equals(terminal().text("archive.confirm.word"));
  }

  private void purge(ArchiveDay day, Configuration configuration, SealKey key) throws IOException {
    Purged purged =
        ArchivePurge.purge(
            configuration.archiveFolder(),
            configuration.commune().slug(),
            day.day(),
            key,
            terminal().environment().clock());
    terminal()
        .say(
            purged.intact() ? "archive.purged" : "archive.purged-damaged",
            purged.day(),
            purged.records(),
            purged.firstSeq(),
            purged.lastSeq());
  }
}
