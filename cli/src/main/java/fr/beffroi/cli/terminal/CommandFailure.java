package fr.beffroi.cli.terminal;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Why can a command not go on? Where, what, and what to do, in the reader's language. */
public final class CommandFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final ExitCode exitCode;
  private final String where;
  private final String what;
  private final @Nullable String remedy;

  /**
   * @param where the file, line, option or port; empty where the command itself is meant
   * @param what what is wrong there, without personal data
   * @param remedy what the reader can do about it
   */
  public CommandFailure(ExitCode exitCode, String where, String what, @Nullable String remedy) {
    super(where.isEmpty() ? what : where + ": " + what);
    this.exitCode = exitCode;
    this.where = where;
    this.what = what;
    this.remedy = remedy;
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public String where() {
    return where;
  }

  public String what() {
    return what;
  }

  public @Nullable String remedy() {
    return remedy;
  }
}
