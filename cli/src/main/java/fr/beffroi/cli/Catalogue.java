package fr.beffroi.cli;

import fr.beffroi.cli.command.DemoCommand;
import fr.beffroi.cli.command.DoctorCommand;
import fr.beffroi.cli.command.GroupCommand;
import fr.beffroi.cli.command.InitCommand;
import fr.beffroi.cli.command.ParseCommand;
import fr.beffroi.cli.command.ReplayCommand;
import fr.beffroi.cli.command.UpCommand;
import fr.beffroi.cli.command.WarmUpCommand;
import fr.beffroi.cli.terminal.Terminal;
import java.util.List;

/**
 * Which commands are there? To add one: its name here, a line in {@link #command}, its class in
 * {@code cli.command}, its texts in both message files.
 */
final class Catalogue {
  /** In the order of the help: what one does first comes first. */
  static final List<String> NAMES =
      List.of(
          "demo",
          "init",
          "up",
          "doctor",
          "parse",
          "replay",
          "rules",
          "incidents",
          "archive",
          "audit",
          "model",
          "shadow-ai",
          "charte");

  /** For the launcher only. */
  static final String HIDDEN = "warm-up";

  private Catalogue() {}

  /** A new command; its class is loaded here and not before. */
  static Object command(String name, Terminal terminal) {
    return switch (name) {
      case "init" -> new InitCommand(terminal);
      case "doctor" -> new DoctorCommand(terminal);
      case "demo" -> new DemoCommand(terminal);
      case "up" -> new UpCommand(terminal);
      case "replay" -> new ReplayCommand(terminal);
      case "parse" -> new ParseCommand(terminal);
      case "rules" -> GroupCommand.rules(terminal);
      case "incidents" -> GroupCommand.incidents(terminal);
      case "archive" -> GroupCommand.archive(terminal);
      case "audit" -> GroupCommand.audit(terminal);
      case "model" -> GroupCommand.model(terminal);
      case "shadow-ai" -> GroupCommand.shadowAi(terminal);
      case "charte" -> GroupCommand.charter(terminal);
      case HIDDEN -> new WarmUpCommand(terminal);
      default -> throw new IllegalArgumentException("no command '" + name + "'");
    };
  }
}
