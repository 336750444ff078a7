package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.util.Set;

/**
 * Whose sessions began and ended on this machine, and when did it go down? systemd-logind's {@code
 * New session 3 of user agent.}, since systemd 256 {@code New session '3' of user 'agent' with
 * class 'user' and type 'tty'.}
 *
 * <p>{@code event.action}: {@code logind_session_opened}, {@code logind_session_logged_out}, {@code
 * logind_session_closed}, {@code logind_shutdown}. {@code systemd.session} is the session's number,
 * by which a session's end finds its user.
 */
@AutoService(LogFormat.class)
public final class SystemdLogindFormat implements MessageFormat {
  private static final String NEW = "New session ";
  private static final String USER = " of user ";
  private static final Set<String> DOWN =
      Set.of(
          "System is powering down.",
          "System is powering down",
          "System is rebooting.",
          "System is rebooting",
          "System is halting.",
          "System is halting");

  @Override
  public String name() {
    return "systemd-logind";
  }

  @Override
  public Set<String> programs() {
    return Set.of("systemd-logind");
  }

  @Override
  public ParseResult read(Line line) {
    Event.Builder event = line.event(MessageFormat.linux("auth"), "systemd.logind");
    String text = line.text();
    if (text.startsWith(NEW)) {
      opened(text, event);
    } else if (text.startsWith("Removed session ")) {
      ended(text.substring("Removed session ".length()), event, "logind_session_closed");
    } else if (text.startsWith("Session ") && text.contains(" logged out")) {
      ended(text.substring("Session ".length()), event, "logind_session_logged_out");
    } else if (DOWN.contains(text)) {
      EventKind.HOST_END.on(event, "logind_shutdown").set(Fields.EVENT_REASON, text);
    }
    return ParseResult.of(event.build());
  }

  @Override
  public int specificity() {
    return 80;
  }

  private static void opened(String text, Event.Builder event) {
    int user = text.indexOf(USER);
    if (user < 0) {
      return;
    }
    EventKind.SESSION_START
        .on(event, "logind_session_opened")
        .set(Fields.EVENT_OUTCOME, "success")
        .set("systemd.session", word(text.substring(NEW.length())));
    Actors.user(event, word(text.substring(user + USER.length())));
  }

  private static void ended(String rest, Event.Builder event, String action) {
    EventKind.SESSION_END.on(event, action).set("systemd.session", word(rest));
  }

  /** What stands in quotes, or the first word without the full stop that ends the sentence. */
  private static String word(String text) {
    int quote = text.startsWith("'") ? text.indexOf('\'', 1) : -1;
    if (quote > 0) {
      return text.substring(1, quote);
    }
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
