package fr.beffroi.cli.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How far is it, how fast, and how long will it last? A bar on standard error, where that is a
 * terminal, for what lasts over two seconds; nothing anywhere else.
 *
 * <p>Cheap enough to be told of every line: the clock is asked once in a thousand.
 */
public final class Progress implements AutoCloseable {
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration EVERY = Duration.ofMillis(200);
  private static final int ASK_CLOCK_EVERY = 1_000;
  private static final int BAR = 20;
  private static final String ERASE_LINE = "\r\u001B[K";

  private final Terminal terminal;
  private final long total;
  private final Instant started;
  private Instant next;
  private long lines;
  private boolean shown;

  /**
   * @param total bytes in all, or 0 where nobody knows
   */
  public Progress(Terminal terminal, long total) {
    this.terminal = terminal;
    this.total = total;
    this.started = terminal.environment().clock().instant();
    this.next = started.plus(FIRST);
  }

  /** One line more is done, and so many bytes in all. */
  public void line(long bytes) {
    lines++;
    if (lines % ASK_CLOCK_EVERY == 0 && terminal.environment().errIsTerminal()) {
      show(bytes);
    }
  }

  /** So many lines in all are done; for who asks now and then. */
  public void lines(long done) {
    lines = done;
    if (terminal.environment().errIsTerminal()) {
      show(0);
    }
  }

  private void show(long bytes) {
    Instant now = terminal.environment().clock().instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(EVERY);
    shown = true;
    String text = text(bytes, Duration.between(started, now));
    terminal.err().print(ERASE_LINE + TextWidth.cut(text, terminal.environment().columns() - 1));
    terminal.err().flush();
  }

  private String text(long bytes, Duration elapsed) {
    Locale locale = terminal.messages().locale();
    double seconds = elapsed.toMillis() / 1_000.0;
    String rate = terminal.text("progress.rate", String.format(locale, "%,.0f", lines / seconds));
    String done = terminal.text("progress.lines", String.format(locale, "%,d", lines));
    if (total <= 0 || bytes <= 0) {
      return done + "  " + rate;
    }
    double share = Math.min(1, (double) bytes / total);
    int full = (int) (share * BAR);
    String bar = "█".repeat(full) + "░".repeat(BAR - full);
    long left = Math.round(seconds / share - seconds);
    String end =
        terminal.text("progress.left", left / 60, String.format(locale, "%02d", left % 60));
    return String.format(locale, "%s %3.0f %%  ", bar, share * 100)
        + done
        + "  "
        + rate
        + "  "
        + end;
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    if (shown) {
      terminal.err().print(ERASE_LINE);
      terminal.err().flush();
    }
  }
}
