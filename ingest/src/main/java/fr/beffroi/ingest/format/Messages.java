package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which format reads the message that an envelope carries? PAM's by the message, which any program
 * may write; else the program's; else the first that knows the message among those for all programs
 * ({@code "*"}), the most specific first. What none of them reads is still an event.
 */
final class Messages {
  private static final String ANY = "*";

  private Messages() {}

  /** Reads a message whose envelope was taken off; never {@link ParseResult.NotMine}. */
  static ParseResult read(Line inside) {
    return Repetition.read(inside, Messages::route);
  }

  private static ParseResult route(Line inside) {
    Envelope envelope = inside.envelope();
    LogFormat format = PamFormat.isPam(inside.text()) ? Routes.PAM : forProgram(envelope);
    ParseResult result = format == null ? ParseResult.NOT_MINE : format.parse(inside);
    return result instanceof ParseResult.NotMine ? forAnyProgram(inside) : result;
  }

  private static @Nullable LogFormat forProgram(@Nullable Envelope envelope) {
    return envelope == null ? null : Routes.BY_PROGRAM.get(bareName(envelope.program()));
  }

  private static ParseResult forAnyProgram(Line inside) {
    for (LogFormat format : Routes.FOR_ANY) {
      ParseResult result = format.parse(inside);
      if (!(result instanceof ParseResult.NotMine)) {
        return result;
      }
    }
    return ParseResult.of(unknown(inside).build());
  }

  /** The event of a message that no format knows: what the envelope says, and the message. */
  private static Event.Builder unknown(Line inside) {
    Envelope envelope = inside.envelope();
    String program = envelope == null ? null : envelope.program();
    return inside.event(
        program == null ? Logsource.NONE : MessageFormat.linux(service(program)), "syslog");
  }

  private static String service(String program) {
    return bareName(program).equalsIgnoreCase("cron") ? "cron" : "syslog";
  }

  /** {@code sshd} of {@code /usr/sbin/sshd}. */
  static String bareName(@Nullable String program) {
    return program == null ? "" : program.substring(program.lastIndexOf('/') + 1);
  }

  /** Filled at the first message: the envelope formats are themselves among all formats. */
  private static final class Routes {
    static final LogFormat PAM = LogFormats.named(PamFormat.NAME);
    static final Map<String, LogFormat> BY_PROGRAM = byProgram();
    static final List<LogFormat> FOR_ANY =
        LogFormats.all().stream().filter(format -> format.programs().contains(ANY)).toList();

    private static Map<String, LogFormat> byProgram() {
      Map<String, LogFormat> byProgram = new HashMap<>();
      for (LogFormat format : LogFormats.all()) {
        for (String program : format.programs()) {
          // Of two formats for one program the more specific came first.
          byProgram.putIfAbsent(program, format);
        }
      }
      byProgram.remove(ANY);
      return byProgram;
    }
  }
}
