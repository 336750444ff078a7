package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.disclosure.DisclosureRequest;
import fr.beffroi.compliance.disclosure.Ground;
import fr.beffroi.compliance.disclosure.RequestJson;
import fr.beffroi.ingest.archive.WholeFile;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whose uses are to be looked up, and why? Writes the request that two people then sign. */
@Command(name = "ask")
final class DiscloseAskCommand extends BeffroiCommand {
  @Mixin private final ShadowAiOptions shadow = new ShadowAiOptions();
  @Mixin private final KnownConfiguration configuration = new KnownConfiguration();

  @Option(names = "--service", paramLabel = "SERVICE")
  private String service = "";

  @Option(names = "--provider", paramLabel = "PROVIDER", required = true)
  private String provider = "";

  @Option(names = "--from", paramLabel = "DATE", required = true)
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", paramLabel = "DATE", required = true)
  private LocalDate to = LocalDate.EPOCH;

  @Option(names = "--ground", paramLabel = "GROUND", required = true)
  private String ground = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "disclose.ask-file")
  private String file = "";

  DiscloseAskCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    Configuration known = configuration.read(terminal());
    String named = shadow.conformity(known, terminal()).commune();
    String commune = named.isEmpty() && known != null ? known.commune().name() : named;
    Path place = terminal().path(file);
    if (Files.exists(place)) {
      throw failure(file, "disclose.request-there");
    }
    checkSubject(known);
    WholeFile.write(place, RequestJson.write(request(commune)));
    terminal().say("disclose.asked", place);
    return ExitCode.DONE;
  }

  /** A slip in a name would find nobody, and two people would have signed it. */
  private void checkSubject(@Nullable Configuration known) throws IOException {
    LlmTagging tagging = shadow.tagging(known, ZoneId.systemDefault(), terminal());
    if (tagging.catalogue().provider(provider) == null) {
      throw failure("--provider " + provider, "disclose.no-provider");
    }
    boolean isService =
        tagging.charter().services().stream().anyMatch(one -> one.id().equals(service));
    if (!service.isEmpty() && !isService) {
      throw failure("--service " + service, "disclose.no-service");
    }
  }

  private DisclosureRequest request(String commune) {
    if (!DisclosureRequest.isReason(reason)) {
      throw failure("--reason", "disclose.reason");
    }
    try {
      return new DisclosureRequest(
          commune,
          service,
          provider,
          from,
          to,
          ground(),
          reason.strip(),
          terminal().environment().clock().instant());
    } catch (IllegalArgumentException e) {
      throw failure("--from, --to", "disclose.days");
    }
  }

  private Ground ground() {
    Optional<Ground> named =
        Arrays.stream(Ground.values())
            .filter(one -> one.word().equals(ground.toLowerCase(Locale.ROOT)))
            .findFirst();
    return named.orElseThrow(
        () ->
            new CommandFailure(
                ExitCode.USAGE,
                "--ground " + ground,
                terminal().text("disclose.ground"),
                terminal().text("disclose.ground.remedy", grounds())));
  }

  private String grounds() {
    Locale locale = terminal().messages().locale();
    return Arrays.stream(Ground.values())
        .map(one -> one.word() + " (" + one.title().in(locale) + ")")
        .collect(Collectors.joining(", "));
  }

  private CommandFailure failure(String where, String key) {
    return new CommandFailure(
        ExitCode.USAGE, where, terminal().text(key), terminal().text(key + ".remedy"));
  }
}
