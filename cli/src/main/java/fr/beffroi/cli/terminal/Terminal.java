package fr.beffroi.cli.terminal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How does a command speak to whoever called it: on which stream, in which language, how wide? */
public final class Terminal {
  private final Environment environment;
  private final Messages messages;

  public Terminal(Environment environment, Messages messages) {
    this.environment = environment;
    this.messages = messages;
  }

  public Environment environment() {
    return environment;
  }

  public Messages messages() {
    return messages;
  }

  /** Data, and nothing else. */
  public PrintStream out() {
    return environment.out();
  }

  /** What is said about the data: progress, summaries, errors. */
  public PrintStream err() {
    return environment.err();
  }

  public String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** Says a sentence beside the data. */
  public void say(String key, Object... arguments) {
    err().println(text(key, arguments));
    err().flush();
  }

  /** The file that an argument names. */
  public Path path(String argument) {
    return environment.directory().resolve(argument);
  }

  /** The day on which the command is called, where its caller is. */
  public LocalDate today() {
    return LocalDate.ofInstant(environment.clock().instant(), ZoneId.systemDefault());
  }

  /** A text of unknown origin, as it may be shown on this standard output. */
  public String shown(String text) {
    return environment.outIsTerminal() ? Printable.of(text) : text;
  }

  /** Whether standard output may be coloured: a terminal, and no NO_COLOR (no-color.org). */
  public boolean outIsColoured() {
    return environment.outIsTerminal() && coloursAllowed();
  }

  public boolean errIsColoured() {
    return environment.errIsTerminal() && coloursAllowed();
  }

  /** Prints an error: where, what, and what to do. */
  public void report(String where, String what, @Nullable String remedy) {
    String mark = errIsColoured() ? "\u001B[1;31mbeffroi\u001B[0m" : "beffroi";
    String place = where.isEmpty() ? "" : Printable.of(where) + ": ";
    err().println(mark + ": " + place + Printable.of(what));
    if (remedy != null) {
      err().println("  " + text("error.remedy") + " " + Printable.of(remedy));
    }
    err().flush();
  }

  private boolean coloursAllowed() {
    return environment.variables().getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.variables().get("TERM"));
  }
}
