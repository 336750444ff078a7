package fr.beffroi.cli.command;

import fr.beffroi.cli.audit.AuditFiles;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.register.ReadRegister;
import fr.beffroi.compliance.register.RegisterWriter;
import fr.beffroi.compliance.register.imported.CnilRegister;
import fr.beffroi.compliance.register.imported.MadisExport;
import fr.beffroi.rules.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A register that another tool keeps: what of it can be read, and what is to be added? */
@Command(name = "import")
final class AuditImportCommand extends BeffroiCommand {
  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "audit.import.file")
  private String file = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "audit",
      descriptionKey = "audit.folder")
  private String folder = "audit";

  @Option(names = "--body", paramLabel = "NAME", defaultValue = "")
  private String body = "";

  AuditImportCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Path source = GivenFile.toRead(terminal().path(file), terminal());
    Path register = new AuditFiles(terminal().path(folder)).register();
    if (Files.exists(register)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          register.toString(),
          terminal().text("audit.import.exists"),
          terminal().text("audit.import.exists.remedy"));
    }
    ReadRegister read = read(source);
    Locale locale = terminal().messages().locale();
    read.problems().forEach(problem -> terminal().err().println(problem.in(locale)));
    if (read.register().activities().isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          source.toString(),
          terminal().text("audit.import.empty"),
          terminal().text("audit.import.empty.remedy"));
    }
    Files.createDirectories(register.getParent());
    Files.writeString(register, RegisterWriter.write(read.register(), locale));
    terminal().say("audit.import.done", read.register().activities().size(), register);
    return read.problems().stream().anyMatch(Problem::isError) ? ExitCode.USAGE : ExitCode.DONE;
  }

  private ReadRegister read(Path source) {
    String name = source.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".ods")) {
      return CnilRegister.read(source);
    }
    if (name.endsWith(".csv")) {
      return MadisExport.read(source, body);
    }
    throw new CommandFailure(
        ExitCode.USAGE,
        source.toString(),
        terminal().text("audit.import.kind"),
        terminal().text("audit.import.kind.remedy"));
  }
}
