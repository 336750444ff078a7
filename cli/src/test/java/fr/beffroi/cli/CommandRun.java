package fr.beffroi.cli;

import fr.beffroi.cli.terminal.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One call of {@code beffroi} in this process, with everything around it in the test's hand. */
public final class CommandRun {
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> variables = new HashMap<>(Map.of("LANG", "en_GB.UTF-8"));
  private final Path directory;
  private String input = "";
  private boolean terminal;
  private int columns = 80;
  private Instant now = NOW;
  private int code = -1;

  private CommandRun(Path directory) {
    this.directory = directory;
  }

  public static CommandRun in(Path directory) {
    return new CommandRun(directory);
  }

  public CommandRun with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  public CommandRun typing(String text) {
    input = text;
    return this;
  }

  /** As if a person looked at a terminal so wide. */
  public CommandRun onTerminal(int width) {
    terminal = true;
    columns = width;
    return this;
  }

  /** On another day. */
  public CommandRun at(Instant instant) {
    now = instant;
    return this;
  }

  public CommandRun call(String... arguments) {
    Environment environment =
        new Environment(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            terminal,
            terminal,
            columns,
            variables,
            directory,
            Clock.fixed(now, ZoneOffset.UTC));
    code = Beffroi.run(environment, arguments);
    return this;
  }

  public int code() {
    return code;
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public List<String> lines() {
    return out().lines().toList();
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
