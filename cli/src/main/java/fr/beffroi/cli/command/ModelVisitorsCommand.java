package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.Column;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Listing;
import fr.beffroi.cli.terminal.OutputFormat;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.web.Visitor;
import fr.beffroi.detection.behaviour.web.Visitors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which visitors of these web logs behave as programs do? A rank with its reasons, no verdict. */
@Command(name = "visitors")
final class ModelVisitorsCommand extends BeffroiCommand {
  /** Addresses that are held at once, in 300 MB at most. */
  private static final int ROOM = 100_000;

  private static final int MOST_IN_A_TABLE = 20;

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final OutputOption output = new OutputOption();

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "model.visitors.limit")
  private @Nullable Integer most;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "replay.files")
  private List<String> files = new ArrayList<>();

  ModelVisitorsCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException {
    OutputFormat format = output.format(terminal());
    int limit = limit(format);
    LogFiles logs = LogFiles.orInput(files, input, terminal());
    Visitors visitors = new Visitors(ROOM);
    logs.read(visitors::onEvent);
    List<Visitor> ranked = visitors.ranked();
    list(ranked.subList(0, Math.min(limit, ranked.size())), format);
    say(visitors, ranked.size(), logs.unread());
    return ranked.isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private int limit(OutputFormat format) {
    Integer asked = most;
    if (asked == null) {
      return format == OutputFormat.TABLE ? MOST_IN_A_TABLE : ROOM;
    }
    if (asked < 1) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--limit " + asked,
          terminal().text("model.visitors.limit.wrong"),
          terminal().text("model.visitors.limit.remedy"));
    }
    return asked;
  }

  private void list(List<Visitor> ranked, OutputFormat format) {
    VisitorWords words = new VisitorWords(terminal());
    List<Column<Visitor>> columns =
        List.of(
            new Column<>("source.ip", "column.address", Visitor::address),
            new Column<>("requests", "column.requests", Visitor::requests),
            new Column<>("score", "column.score", VisitorWords::score),
            new Column<>("reasons", "column.why", words::reasons));
    try (Listing<Visitor> listing =
        new Listing<>(terminal(), format, columns, VisitorWords::json)) {
      ranked.forEach(listing::add);
    }
  }

  private void say(Visitors visitors, int ranked, long unread) {
    if (visitors.requests() == 0) {
      terminal().say("model.visitors.nothing");
    }
    terminal()
        .say(
            "model.visitors.summary",
            visitors.requests(),
            visitors.addresses(),
            ranked,
            Visitors.FEWEST_REQUESTS,
            unread);
    if (visitors.withoutRoom() > 0) {
      terminal().say("model.visitors.no-room", visitors.withoutRoom(), ROOM);
    }
    if (ranked > 0) {
      terminal().say("model.visitors.remark");
    }
  }
}
