package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.compliance.traffic.Span;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Of which whole months is it asked? The last one that is over, unless others are named. */
@Command
final class MonthsOption {
  /** More months are a slip of the pen. */
  private static final int MOST_MONTHS = 60;

  @Option(
      names = "--month",
      paramLabel = "MONTH",
      converter = Month.class,
      descriptionKey = "shadow-ai.month")
  private @Nullable YearMonth month;

  @Option(
      names = "--from",
      paramLabel = "MONTH",
      converter = Month.class,
      descriptionKey = "shadow-ai.from")
  private @Nullable YearMonth from;

  @Option(
      names = "--to",
      paramLabel = "MONTH",
      converter = Month.class,
      descriptionKey = "shadow-ai.to")
  private @Nullable YearMonth to;

  /** A month that goes on would be shown twice, and the difference is of a few people. */
  Span period(Terminal terminal) {
    YearMonth over = YearMonth.from(terminal.today()).minusMonths(1);
    if (month != null && (from != null || to != null)) {
      throw wrong("--month " + month, "shadow-ai.month-or-period", over, terminal);
    }
    YearMonth named = month == null ? to : month;
    YearMonth end = named == null ? over : named;
    YearMonth begin = from == null ? end : from;
    if (end.isAfter(over)) {
      throw wrong(
          (month == null ? "--to " : "--month ") + end, "shadow-ai.month-goes-on", over, terminal);
    }
    if (begin.isAfter(end) || begin.plusMonths(MOST_MONTHS).isBefore(end)) {
      throw wrong("--from " + begin, "shadow-ai.period", end, terminal);
    }
    return new Span(begin, end);
  }

  private static CommandFailure wrong(
      String where, String key, YearMonth month, Terminal terminal) {
    return new CommandFailure(
        ExitCode.USAGE, where, terminal.text(key), terminal.text(key + ".remedy", month));
  }
}
