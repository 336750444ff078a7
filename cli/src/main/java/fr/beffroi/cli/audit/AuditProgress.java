package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.cli.terminal.TextWidth;
import fr.beffroi.compliance.audit.AuditListener;
import fr.beffroi.compliance.audit.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How far is the audit? One line on standard error, where that is a terminal, after two seconds;
 * with an estimate once a step has shown its pace.
 */
public final class AuditProgress implements AuditListener, AutoCloseable {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration EVERY = Duration.ofMillis(200);
  private static final int ENOUGH = 3;
  private static final String ERASE_LINE = "\r\u001B[K";

  private final Terminal terminal;
  private Instant next;
  private Instant began;
  private int parts = 1;
  private boolean shown;

  public AuditProgress(Terminal terminal) {
    this.terminal = terminal;
    this.began = terminal.environment().clock().instant();
    this.next = began.plus(FIRST);
  }

  @Override
  public void begins(String store, Step step, int parts) {
    this.parts = parts;
    this.began = terminal.environment().clock().instant();
    show(store, step, 0);
  }

  @Override
  public void done(String store, Step step, int part) {
    show(store, step, part);
  }

  private void show(String store, Step step, int part) {
    Instant now = terminal.environment().clock().instant();
    if (!terminal.environment().errIsTerminal() || now.isBefore(next)) {
      return;
    }
    next = now.plus(EVERY);
    shown = true;
    Locale locale = terminal.messages().locale();
    String text =
        terminal.text(
            "audit.progress",
            step.number(),
            Step.values().length,
            store,
            step.words().in(locale),
            part,
            parts);
    String line = TextWidth.cut(text + left(part, now), terminal.environment().columns() - 1);
    terminal.err().print(ERASE_LINE + line);
    terminal.err().flush();
  }

  private String left(int part, Instant now) {
    if (part < ENOUGH || part >= parts) {
      return "";
    }
    long seconds = Duration.between(began, now).toSeconds() * (parts - part) / part;
    String rest = String.format(terminal.messages().locale(), "%02d", seconds % 60);
    return "  " + terminal.text("progress.left", seconds / 60, rest);
  }

  /** Takes the line away. */
  @Override
  public void close() {
    if (shown) {
      terminal.err().print(ERASE_LINE);
      terminal.err().flush();
    }
  }
}
