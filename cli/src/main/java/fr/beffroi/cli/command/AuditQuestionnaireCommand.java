package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.datastore.declared.BlankQuestionnaire;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What does a vendor get to fill in and to sign, whose application the commune cannot read? */
@Command(name = "questionnaire")
final class AuditQuestionnaireCommand extends BeffroiCommand {
  @Parameters(paramLabel = "FILE", descriptionKey = "audit.questionnaire.file")
  private String file = "";

  AuditQuestionnaireCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Path written = terminal().path(file);
    try {
      // Never over a file: it may be what a vendor has signed.
      Files.writeString(
          written,
          BlankQuestionnaire.in(terminal().messages().locale()),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          written.toString(),
          terminal().text("audit.questionnaire.exists"),
          terminal().text("audit.questionnaire.exists.remedy"));
    }
    terminal().say("audit.questionnaire.written", written);
    return ExitCode.DONE;
  }
}
