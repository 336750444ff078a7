package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.disclosure.DisclosureRequest;
import fr.beffroi.compliance.disclosure.RequestJson;
import fr.beffroi.compliance.seal.DpoKey;
import fr.beffroi.compliance.seal.KeyUnusable;
import fr.beffroi.compliance.seal.SignedPaper;
import fr.beffroi.ingest.archive.WholeFile;
import fr.beffroi.ingest.enrich.llm.LlmNames;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Do I agree to this request? What is signed is shown before the password is asked for. */
@Command(name = "sign")
final class DiscloseSignCommand extends BeffroiCommand {
  @Mixin private final AuditKeyOptions key = new AuditKeyOptions();

  @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "disclose.request")
  private String file = "";

  DiscloseSignCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Path place = terminal().path(file);
    byte[] request = DisclosurePapers.request(place, terminal());
    RequestJson.read(request).ifPresent(this::show);
    DpoKey signer = key.required(terminal());
    try {
      Path signature = DisclosurePapers.nextSignature(place);
      WholeFile.write(
          signature, SignedPaper.sign(request, signer, terminal().environment().clock().instant()));
      terminal().say("disclose.signed", signature);
      return ExitCode.DONE;
    } catch (KeyUnusable e) {
      throw new CommandFailure(
          ExitCode.USAGE, "", e.sentence().in(terminal().messages().locale()), null);
    }
  }

  private void show(DisclosureRequest request) {
    terminal()
        .say(
            "disclose.what",
            LlmNames.of(request.provider()).in(terminal().messages().locale()),
            request.service(),
            request.first(),
            request.last(),
            request.ground().title().in(terminal().messages().locale()),
            request.reason());
  }
}
