package fr.beffroi.cli;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.judge.ModelException;
import fr.beffroi.rules.Nearest;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said of a command that could not be understood, or not be ended? Where, what, what to do,
 * in the reader's language; a stack trace only under {@code --debug}.
 */
final class ErrorReport implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;

  ErrorReport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException error, String[] arguments) {
    debug(error, List.of(arguments));
    CommandLine command = error.getCommandLine();
    String help =
        terminal.text("error.see-help", command.getCommandSpec().qualifiedName() + " --help");
    String near = error instanceof UnmatchedArgumentException wrong ? near(wrong) : null;
    String remedy = near == null ? expected(error) : terminal.text("error.did-you-mean", near);
    terminal.report("", what(error), remedy == null ? help : remedy);
    return ExitCode.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
    debug(error, parsed.originalArgs());
    if (error instanceof CommandFailure failure) {
      terminal.report(failure.where(), failure.what(), failure.remedy());
      return failure.exitCode().code();
    }
    if (error instanceof RuleException rule) {
      Problem problem = rule.problem();
      String what = problem.message(terminal.messages().locale());
      terminal.report(problem.at().toString(), what, null);
      return ExitCode.USAGE.code();
    }
    Throwable cause = error instanceof UncheckedIOException ? error.getCause() : error;
    if (cause instanceof IOException file) {
      reportFile(file);
      // A name that leads nowhere is a wrong call; anything else is a source that failed.
      boolean wrong = file instanceof NoSuchFileException;
      return (wrong ? ExitCode.USAGE : ExitCode.UNREACHABLE).code();
    }
    terminal.report(
        "",
        terminal.text("error.bug", error.getClass().getSimpleName()),
        terminal.text("error.bug.remedy"));
    return ExitCode.USAGE.code();
  }

  private void reportFile(IOException error) {
    String where = error instanceof FileSystemException file ? nonNull(file.getFile()) : "";
    if (error instanceof NoSuchFileException) {
      terminal.report(
          where, terminal.text("error.no-such-file"), terminal.text("error.no-such-file.remedy"));
    } else if (error instanceof AccessDeniedException) {
      terminal.report(where, terminal.text("error.denied"), terminal.text("error.denied.remedy"));
    } else if (error instanceof ModelException model) {
      terminal.report("", model.sentence().in(terminal.messages().locale()), null);
    } else {
      String reason =
          error instanceof FileSystemException file ? file.getReason() : error.getMessage();
      terminal.report(where, reason == null ? error.getClass().getSimpleName() : reason, null);
    }
  }

  private String what(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      boolean command = error.getCommandLine().getSubcommands().isEmpty();
      String key = unmatched.isUnknownOption() ? "option" : command ? "argument" : "command";
      return terminal.text("error.unknown-" + key, word);
    }
    if (error instanceof MissingParameterException missing) {
      return terminal.text(
          "error.missing",
          missing.getMissing().stream().map(this::name).collect(Collectors.joining(", ")));
    }
    if (error instanceof OverwrittenOptionException twice) {
      return terminal.text("error.twice", name(twice.getOverwritten()));
    }
    ArgSpec argument = error.getArgSpec();
    return argument == null
        ? nonNull(error.getMessage())
        : terminal.text("error.value", name(argument), nonNull(error.getValue()));
  }

  /** What the option would take: its own sentence, or the words of its enum. */
  private @Nullable String expected(ParameterException error) {
    ArgSpec argument = error.getArgSpec();
    if (argument == null || error instanceof MissingParameterException) {
      return null;
    }
    // A month is asked for by the same names as a day.
    for (String of : List.of(argument.type().getSimpleName(), name(argument))) {
      String key = "expected." + of;
      if (terminal.messages().has(key)) {
        return terminal.text(key);
      }
    }
    Object[] words = argument.type().getEnumConstants();
    return words == null
        ? null
        : terminal.text(
            "error.one-of",
            List.of(words).stream()
                .map(word -> word.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
  }

  /** The option or command that was meant. */
  private static @Nullable String near(UnmatchedArgumentException error) {
    CommandLine command = error.getCommandLine();
    List<String> known =
        error.isUnknownOption()
            ? List.copyOf(command.getCommandSpec().optionsMap().keySet())
            : List.copyOf(command.getSubcommands().keySet());
    return Nearest.of(error.getUnmatched().get(0), known).orElse(null);
  }

  private String name(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      return option.longestName();
    }
    String key = "label." + argument.paramLabel();
    return terminal.messages().has(key) ? terminal.text(key) : argument.paramLabel();
  }

  private void debug(Exception error, List<String> arguments) {
    if (arguments.contains("--debug")) {
      error.printStackTrace(terminal.err());
    }
  }

  private static String nonNull(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
