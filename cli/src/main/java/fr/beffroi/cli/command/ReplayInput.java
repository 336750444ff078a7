package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.job.ReplayOptions;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What does the job have to know of files that their lines do not say? */
@Command
final class ReplayInput {
  @Mixin private final InputOptions input = new InputOptions();

  @Option(names = "--inside", paramLabel = "CIDR", split = ",", descriptionKey = "replay.inside")
  private List<String> inside = Networks.PRIVATE;

  ZoneId zone() {
    return input.zone();
  }

  /**
   * As the job wants it.
   *
   * @param paths files that can be read, {@link InputOptions#STANDARD_INPUT} among them where the
   *     command allows that
   */
  ReplayOptions options(List<String> paths, @Nullable LlmTagging tagging, Terminal terminal) {
    return new ReplayOptions(
        paths,
        input.formatName(terminal),
        input.commune(),
        input.zone(),
        input.asOf(),
        networks(terminal),
        tagging);
  }

  private Networks networks(Terminal terminal) {
    try {
      return Networks.of(inside);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "--inside",
          terminal.text("replay.inside.wrong", String.join(",", inside)),
          terminal.text("replay.inside.remedy"));
    }
  }
}
