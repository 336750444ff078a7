package fr.beffroi.cli.config;

import fr.beffroi.cli.terminal.ExitCode;
import java.util.List;

/**
 * What did {@code doctor} find in one place?
 *
 * @param key of the sentence in the messages; {@code <key>.remedy} says what to do, where the
 *     status is not {@link Status#OK}
 * @param arguments of both sentences
 * @param exitCode what an error means to the calling script
 */
public record Diagnosis(Status status, String key, List<Object> arguments, ExitCode exitCode) {
  /** How is it? */
  public enum Status {
    OK,
    WARNING,
    ERROR
  }

  public Diagnosis {
    arguments = List.copyOf(arguments);
  }

  static Diagnosis ok(String key, Object... arguments) {
    return new Diagnosis(Status.OK, key, List.of(arguments), ExitCode.DONE);
  }

  static Diagnosis warning(String key, Object... arguments) {
    return new Diagnosis(Status.WARNING, key, List.of(arguments), ExitCode.DONE);
  }

  static Diagnosis error(ExitCode exitCode, String key, Object... arguments) {
    return new Diagnosis(Status.ERROR, key, List.of(arguments), exitCode);
  }
}
