package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.ingest.format.LogFormat;
import fr.beffroi.ingest.format.LogFormats;
import fr.beffroi.ingest.format.SourceContext;
import fr.beffroi.ingest.format.UnknownFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How are the lines of files to be read that no configuration speaks of? */
@Command
public final class InputOptions {
  /** The name that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  private static final String AUTO = "auto";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = AUTO,
      descriptionKey = "input.format")
  private String format = AUTO;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = AsOf.class,
      descriptionKey = "input.as-of")
  private @Nullable Instant asOf;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/Paris",
      descriptionKey = "input.zone")
  private ZoneId zone = ZoneId.of("Europe/Paris");

  @Option(
      names = "--commune",
      paramLabel = "SLUG",
      defaultValue = "commune",
      descriptionKey = "input.commune")
  private String commune = "commune";

  /** The format that was named, or null where it is to be found out. */
  public @Nullable LogFormat format(Terminal terminal) {
    if (format.equals(AUTO)) {
      return null;
    }
    try {
      return LogFormats.named(format);
    } catch (UnknownFormat e) {
      throw new CommandFailure(
          ExitCode.USAGE, "--format", e.in(terminal.messages().locale()), null);
    }
  }

  /** What the lines of {@code name} are read with. */
  public SourceContext context(String name) {
    return new SourceContext(commune, "file:" + name, zone);
  }

  /** What stands for the time of receipt: what was given, else the file's date, else now. */
  public Instant received(@Nullable Path file, Terminal terminal) throws IOException {
    Instant given = asOf;
    if (given != null) {
      return given;
    }
    return file == null
        ? terminal.environment().clock().instant()
        : Files.getLastModifiedTime(file).toInstant();
  }

  /** The name of the format, or null where it is to be found out; a wrong one is refused. */
  public @Nullable String formatName(Terminal terminal) {
    LogFormat named = format(terminal);
    return named == null ? null : named.name();
  }

  public ZoneId zone() {
    return zone;
  }

  public String commune() {
    return commune;
  }

  /** When the files were written, where that was given. */
  public @Nullable Instant asOf() {
    return asOf;
  }
}
