package fr.beffroi.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What was the process given to work with? Everything that a test replaces.
 *
 * @param outIsTerminal whether a person sees standard output; the launcher knows, Java 17 does not
 * @param errIsTerminal whether a person sees standard error
 * @param columns width of the terminal
 * @param variables the environment
 * @param directory what relative file names are relative to
 */
public record Environment(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Map<String, String> variables,
    Path directory,
    Clock clock) {
  private static final int BUFFER = 1 << 16;
  private static final int USUAL_WIDTH = 80;
  private static final int LEAST_WIDTH = 20;

  public Environment {
    columns = columns < LEAST_WIDTH ? USUAL_WIDTH : columns;
    variables = Map.copyOf(variables);
  }

  /** The process's own streams, with what the launcher says of them. */
  public static Environment ofProcess() {
    return new Environment(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Boolean.getBoolean("beffroi.terminal.out"),
        Boolean.getBoolean("beffroi.terminal.err"),
        Integer.getInteger("beffroi.terminal.columns", 0),
        System.getenv(),
        Path.of(""),
        Clock.systemUTC());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    FileOutputStream file = new FileOutputStream(descriptor);
    return new PrintStream(new BufferedOutputStream(file, BUFFER), false, StandardCharsets.UTF_8);
  }
}
