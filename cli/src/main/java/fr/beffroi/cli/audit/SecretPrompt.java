package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.Terminal;
import java.io.Console;
import org.jspecify.annotations.Nullable;

/** What does somebody type that nobody may see? */
public final class SecretPrompt {
  private SecretPrompt() {}

  /** What was typed, without echo; null where there is no terminal to ask. */
  @SuppressWarnings("SystemConsoleNull") // on JDK 22 and later its reader is no terminal's
  public static char @Nullable [] ask(Terminal terminal, String key, Object... arguments) {
    Console console = System.console();
    return console == null || !terminal.environment().errIsTerminal()
        ? null
        : console.readPassword("%s ", terminal.text(key, arguments));
  }
}
