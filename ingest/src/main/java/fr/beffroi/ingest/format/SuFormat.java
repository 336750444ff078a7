package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.util.Set;

/**
 * Who took which account with su? util-linux: {@code (to root) agent on pts/0}, {@code FAILED SU
 * (to root) agent on pts/0}; shadow: {@code Successful su for root by agent}, {@code + /dev/pts/0
 * agent:root}; BSD: {@code BAD SU agent to root on pts/0}.
 *
 * <p>{@code event.action} is {@code su}, with the outcome; {@code su_terminal} for shadow's second
 * line on the same attempt. The caller is {@code user.name}, the account taken {@code
 * user.effective.name}.
 */
@AutoService(LogFormat.class)
public final class SuFormat implements MessageFormat {
  @Override
  public String name() {
    return "su";
  }

  @Override
  public Set<String> programs() {
    return Set.of("su", "runuser");
  }

  @Override
  public ParseResult read(Line line) {
    Event.Builder event = line.event(MessageFormat.linux("auth"), "su");
    String text = line.text();
    boolean failed = text.startsWith("FAILED ") || text.startsWith("BAD ");
    if (text.startsWith("+ ") || text.startsWith("- ")) {
      terminal(text, event);
    } else if (text.startsWith("(to ") || text.startsWith("FAILED SU (to ")) {
      int close = text.indexOf(") ");
      int on = text.lastIndexOf(" on ");
      taken(event, part(text, text.indexOf("(to ") + 4, close), part(text, close + 2, on), failed);
    } else if (text.startsWith("Successful su for ") || text.startsWith("FAILED su for ")) {
      int by = text.lastIndexOf(" by ");
      int from = text.indexOf(" for ") + 5;
      taken(event, part(text, from, by), part(text, by + 4, text.length()), failed);
    } else if (text.startsWith("BAD SU ")) {
      int to = text.indexOf(" to ");
      int on = text.lastIndexOf(" on ");
      taken(event, part(text, to + 4, on), part(text, "BAD SU ".length(), to), true);
    }
    return ParseResult.of(event.build());
  }

  @Override
  public int specificity() {
    return 80;
  }

  /** {@code + /dev/pts/0 agent:root}. */
  private static void terminal(String text, Event.Builder event) {
    int space = text.indexOf(' ', 2);
    int colon = text.indexOf(':', Math.max(0, space));
    if (space < 0 || colon < 0) {
      return;
    }
    EventKind.SESSION_NOTE
        .on(event, "su_terminal")
        .set(Fields.EVENT_OUTCOME, text.startsWith("+") ? "success" : "failure");
    Actors.effectiveUser(event, text.substring(colon + 1));
    Actors.user(event, text.substring(space + 1, colon));
  }

  private static void taken(Event.Builder event, String taken, String caller, boolean failed) {
    EventKind.LOGIN.on(event, "su").set(Fields.EVENT_OUTCOME, failed ? "failure" : "success");
    Actors.effectiveUser(event, taken);
    Actors.user(event, caller);
  }

  private static String part(String text, int from, int end) {
    return from < 0 || end <= from ? "" : text.substring(from, end);
  }
}
