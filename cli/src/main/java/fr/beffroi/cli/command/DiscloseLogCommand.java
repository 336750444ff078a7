package fr.beffroi.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.disclosure.DisclosureLog;
import fr.beffroi.compliance.seal.Signer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which names were looked up, by whom and why? */
@Command(name = "log")
final class DiscloseLogCommand extends BeffroiCommand {
  private static final List<Column<JsonNode>> COLUMNS =
      List.of(
          new Column<>("at", "column.at", it -> it.path("at").asText()),
          new Column<>("provider", "column.provider", it -> it.path("provider").asText()),
          new Column<>("service", "column.service", it -> it.path("service").asText()),
          new Column<>("first", "column.first-day", it -> it.path("first").asText()),
          new Column<>("last", "column.last-day", it -> it.path("last").asText()),
          new Column<>("people", "column.people", it -> it.path("people").asInt()),
          new Column<>("ground", "column.ground", it -> it.path("ground").asText()),
          new Column<>("approvals", "column.approvals", DiscloseLogCommand::approvals),
          new Column<>("reason", "column.reason", it -> it.path("reason").asText()));

  @Mixin private final ShadowAiOptions shadow = new ShadowAiOptions();
  @Mixin private final KnownConfiguration configuration = new KnownConfiguration();

  @Mixin private final OutputOption output = new OutputOption();

  DiscloseLogCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    DisclosurePapers papers =
        new DisclosurePapers(shadow.conformityFile(configuration.read(terminal()), terminal()));
    DisclosureLog.Reading log = papers.log().read();
    try (Listing<JsonNode> listing =
        new Listing<>(terminal(), output.format(terminal()), COLUMNS, JsonNode::toString)) {
      log.lines().forEach(listing::add);
    }
    String key = log.intact() ? "disclose.log" : "disclose.log-altered";
    terminal().say(key, papers.logFile(), log.lines().size());
    return log.intact() ? ExitCode.DONE : ExitCode.TAMPERED;
  }

  private static String approvals(JsonNode line) {
    return StreamSupport.stream(line.path("approvals").spliterator(), false)
        .map(one -> one.path("role").asText() + ": " + Signer.called(one.path("name").asText()))
        .collect(Collectors.joining("; "));
  }
}
