package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.report.UsageFolder;
import fr.beffroi.compliance.seal.Seal;
import fr.beffroi.compliance.traffic.Agreement.Shown;
import fr.beffroi.compliance.traffic.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was published of a commune before, and may this be shown beside it? What is shown is kept,
 * as it is shown: to compare the next period with, and so that no month is shown twice in two ways.
 *
 * @param folder where it is kept; null where nobody has named a place for it
 */
record KeptFigures(@Nullable Path folder) {
  /** What was published before; nothing where it is not kept. */
  List<Shown> shown() throws IOException {
    return folder == null ? List.of() : new UsageFolder(folder).shown();
  }

  /**
   * Keeps what is about to be shown.
   *
   * @throws CommandFailure where something else was shown of the same months
   */
  void keep(CountedTown town, Terminal terminal) throws IOException {
    Path place = folder;
    if (place == null) {
      return;
    }
    Optional<Span> conflict = UsageFolder.conflict(shown(), town.publication());
    if (conflict.isPresent()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          place.toString(),
          terminal.text("shadow-ai.shown-otherwise", conflict.get()),
          terminal.text("shadow-ai.shown-otherwise.remedy"));
    }
    if (Seal.digest(new UsageFolder(place).of(town.publication().period())).isPresent()) {
      return; // the same is there, sealed
    }
    new UsageFolder(place)
        .keep(town.slug(), town.publication(), town.words(), terminal.messages().locale());
  }
}
