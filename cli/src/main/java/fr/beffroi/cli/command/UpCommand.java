package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.cli.town.RuleProblems;
import fr.beffroi.cli.town.StatusFile;
import fr.beffroi.cli.town.Town;
import fr.beffroi.detection.store.StoreException;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.source.Problem;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Collect, detect and keep, until stopped: everything in one process. */
@Command(name = "up")
public final class UpCommand extends BeffroiCommand {
  @Mixin private final ConfigurationOption option = new ConfigurationOption();

  @Option(
      names = "--checkpoint-every",
      hidden = true,
      paramLabel = "PT10S",
      descriptionKey = "up.checkpoint-every")
  private Duration checkpointEvery = Town.CHECKPOINT;

  public UpCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  protected ExitCode run() throws IOException, InterruptedException, RuleException {
    Configuration configuration = option.read(terminal());
    Instant started = terminal().environment().clock().instant();
    Town town = new Town(configuration, terminal().environment().clock(), checkpointEvery);
    ExitCode ofRules = RuleProblems.report(town.rules().load(), terminal()).and(ofCharter(town));
    CompletableFuture<ExitCode> stopped = new CompletableFuture<>();
    AtomicBoolean stopping = new AtomicBoolean();
    try (StatusFile status =
        new StatusFile(configuration.statusFile(), town, terminal().environment().clock())) {
      town.start();
      StopSignal.listen(
          () -> {
            if (!stopping.getAndSet(true)) {
              ExitCode code = code(town, ofRules);
              try {
                stop(town);
              } finally {
                stopped.complete(code);
              }
            }
          });
      status.start();
      sayReady(configuration, town, started);
      town.await();
      return stopping.get() ? stopped.join() : code(town, ofRules);
    } catch (StoreException e) {
      String said = e.sentence().in(terminal().messages().locale());
      throw new CommandFailure(ExitCode.UNREACHABLE, "", said, null);
    } finally {
      town.close();
    }
  }

  private ExitCode ofCharter(Town town) throws RuleException {
    GateWords.say(town.gate(), terminal());
    LlmTagging tagging = town.tagging();
    return tagging == null
        ? ExitCode.DONE
        : RuleProblems.report(tagging.problems(terminal().today()), terminal());
  }

  /** At the end of a watch a source may still be unreachable, or a rule be out of force. */
  private static ExitCode code(Town town, ExitCode ofRules) {
    return town.problems().isEmpty() ? ofRules : ofRules.and(ExitCode.UNREACHABLE);
  }

  private void sayReady(Configuration configuration, Town town, Instant started) {
    Duration took = Duration.between(started, terminal().environment().clock().instant());
    Locale locale = terminal().messages().locale();
    for (Problem problem : town.problems()) {
      terminal().report("", problem.in(locale), null);
    }
    terminal()
        .say(
            "up.ready",
            configuration.commune().name(),
            configuration.sources().size(),
            town.rules().load().rules().stream().filter(rule -> rule.alerts()).count(),
            String.format(locale, "%.1f", took.toMillis() / 1_000.0));
  }

  private void stop(Town town) {
    terminal().say("up.stopping");
    town.close();
    terminal().say("up.stopped");
  }
}
