package fr.beffroi.cli.command;

import fr.beffroi.cli.config.BehaviourSettings;
import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.feature.CouncilEvening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * By which calendar and budget is behaviour learned and judged? What an option says counts before
 * what the configuration says.
 */
@Command
final class BehaviourOptions {
  @Option(names = "--budget", paramLabel = "N", descriptionKey = "behaviour.budget")
  private @Nullable String budget;

  @Option(names = "--school-zone", paramLabel = "A|B|C", descriptionKey = "behaviour.school-zone")
  private @Nullable String schoolZone;

  @Option(
      names = "--council",
      paramLabel = "DATE",
      split = ",",
      descriptionKey = "behaviour.council")
  private @Nullable List<String> council;

  /**
   * The settings that count.
   *
   * @param configuration null where none is named
   * @throws CommandFailure where an option cannot be read
   */
  BehaviourSettings over(@Nullable Configuration configuration, Terminal terminal) {
    BehaviourSettings configured =
        configuration == null ? BehaviourSettings.OFF : configuration.behaviour();
    return new BehaviourSettings(
        configured.enabled(),
        budget == null
            ? configured.budget()
            : read("--budget", budget, BehaviourSettings.budget(budget), terminal),
        schoolZone == null ? configured.schoolZone() : schoolZone,
        council == null ? configured.council() : evenings(council, terminal),
        configured.retrain());
  }

  private static List<CouncilEvening> evenings(List<String> texts, Terminal terminal) {
    List<CouncilEvening> evenings = new ArrayList<>();
    for (String text : texts) {
      evenings.add(read("--council", text, BehaviourSettings.evening(text), terminal));
    }
    return evenings;
  }

  private static <T> T read(String option, String text, Optional<T> value, Terminal terminal) {
    return value.orElseThrow(
        () ->
            new CommandFailure(
                ExitCode.USAGE,
                option,
                terminal.text("behaviour.wrong", text),
                terminal.text("behaviour.wrong.remedy")));
  }
}
