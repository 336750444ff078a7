package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.incident.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who decides, and why? No decision without a reason: somebody will ask in a year. */
@Command
final class DecisionOptions {
  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      descriptionKey = "decision.reason")
  private String reason = "";

  @Option(names = "--author", paramLabel = "NAME", descriptionKey = "decision.author")
  private @Nullable String author;

  Decision decision(
      Decision.Kind kind,
      Decision.Target target,
      String commune,
      @Nullable Instant expires,
      Terminal terminal) {
    Instant now = terminal.environment().clock().instant();
    try {
      return new Decision(0, commune, now, author(terminal), kind, target, reason, expires);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, "", terminal.text("decision.refused"), null);
    }
  }

  /** The end of a day in the commune's zone. */
  static @Nullable Instant endOf(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whoever is at the keyboard: behind sudo, the account that called it. */
  private String author(Terminal terminal) {
    String named = author;
    if (named != null && !named.isBlank()) {
      return named;
    }
    String caller = terminal.environment().variables().getOrDefault("SUDO_USER", "");
    return caller.isBlank() ? System.getProperty("user.name", "?") : caller;
  }
}
