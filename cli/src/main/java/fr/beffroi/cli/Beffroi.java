package fr.beffroi.cli;

import fr.beffroi.cli.terminal.Environment;
import fr.beffroi.cli.terminal.Messages;
import fr.beffroi.cli.terminal.Terminal;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What does one command line ask for? Reads the words, runs the command, reports what went wrong.
 *
 * <p>Only the command that is named is loaded; of the others the general help needs a name and a
 * sentence, and the time to load them all would be felt.
 */
final class Beffroi {
  private static final int WIDEST_HELP = 100;
  private static final int NARROWEST_HELP = 55;

  private Beffroi() {}

  static int run(Environment environment, String... arguments) {
    Terminal terminal = new Terminal(environment, messages(environment, arguments));
    int code = commandLine(terminal, named(arguments)).execute(arguments);
    environment.out().flush();
    environment.err().flush();
    return code;
  }

  /** The whole command line, with {@code named} loaded and the other commands known by name. */
  static CommandLine commandLine(Terminal terminal, @Nullable String named) {
    CommandLine beffroi = new CommandLine(new RootCommand(terminal));
    for (String name : Catalogue.NAMES) {
      beffroi.addSubcommand(
          name,
          name.equals(named) ? Catalogue.command(name, terminal) : CommandSpec.create().name(name));
    }
    if (Catalogue.HIDDEN.equals(named)) {
      beffroi.addSubcommand(Catalogue.HIDDEN, Catalogue.command(Catalogue.HIDDEN, terminal));
    }
    return configured(beffroi, terminal);
  }

  private static CommandLine configured(CommandLine beffroi, Terminal terminal) {
    Environment environment = terminal.environment();
    ErrorReport errors = new ErrorReport(terminal);
    nameCommands(beffroi, terminal.text("label.COMMAND"));
    int width = Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, environment.columns()));
    return beffroi
        .setResourceBundle(terminal.messages().bundle())
        .setOut(writer(environment.out()))
        .setErr(writer(environment.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.outIsColoured() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(width)
        .setUsageHelpLongOptionsMaxWidth(width / 2)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setOverwrittenOptionsAllowed(false)
        .setHelpFactory((spec, colours) -> new TranslatedHelp(spec, colours, terminal.messages()))
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  private static void nameCommands(CommandLine command, String label) {
    command.getCommandSpec().usageMessage().synopsisSubcommandLabel(label);
    command.getSubcommands().values().forEach(sub -> nameCommands(sub, label));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static Messages messages(Environment environment, String[] arguments) {
    String asked = valueOf("--lang", List.of(arguments));
    return Messages.in(
        asked == null ? Messages.locale(environment.variables()) : Locale.forLanguageTag(asked));
  }

  /** The language must be known before picocli reads the words, since it may have to complain. */
  private static @Nullable String valueOf(String option, List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(option + "=")) {
        return argument.substring(option.length() + 1);
      }
      if (argument.equals(option) && i + 1 < arguments.size()) {
        return arguments.get(i + 1);
      }
    }
    return null;
  }

  /** The first word that is neither an option nor the language. */
  private static @Nullable String named(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      boolean language = i > 0 && Objects.equals(arguments[i - 1], "--lang");
      if (!arguments[i].startsWith("-") && !language) {
        return arguments[i];
      }
    }
    return null;
  }
}
