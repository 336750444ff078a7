package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.ingest.archive.seal.ArchiveVerify;
import fr.beffroi.ingest.archive.seal.SealKey;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Is all that was received still there, as it was received? */
@Command(name = "verify")
final class ArchiveVerifyCommand extends BeffroiCommand {
  @Mixin private final ConfigurationOption option = new ConfigurationOption();

  ArchiveVerifyCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Configuration configuration = option.read(terminal());
    String commune = configuration.commune().slug();
    GivenFile.archive(configuration.archiveFolder().resolve(commune), terminal());
    ArchiveVerify.Report report =
        ArchiveVerify.verify(
            configuration.archiveFolder(), commune, SealKey.read(configuration.sealKey()));
    for (ArchiveVerify.Problem problem : report.problems()) {
      String kind = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      terminal()
          .out()
          .println(
              terminal()
                  .text(
                      "archive.problem",
                      problem.where(),
                      problem.firstSeq(),
                      problem.lastSeq(),
                      terminal().text("archive.problem." + kind)));
    }
    terminal()
        .out()
        .println(
            terminal().text("archive.chain", report.records(), report.lastSeq(), report.chain()));
    terminal().out().flush();
    terminal().say(report.intact() ? "archive.intact" : "archive.not-intact");
    return report.intact() ? ExitCode.DONE : ExitCode.TAMPERED;
  }
}
