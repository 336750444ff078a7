package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What does one message of a PAM module say?
 *
 * @param module {@code pam_unix}
 * @param service {@code sshd} of {@code pam_unix(sshd:auth)}
 * @param text what follows the module
 */
record PamMessage(Line line, String module, @Nullable String service, String text) {
  private static final Field PROVIDER = Fields.named("event.provider");
  private static final Field SERVICE = Fields.named("pam.service");
  private static final Field TTY = Fields.named("pam.tty");
  private static final Field USER_ID = Fields.named("user.id");
  private static final String OPENED = "session opened for user ";
  private static final String CLOSED = "session closed for user ";
  private static final String LOCKED = "Consecutive login failures for user ";

  /** Services in which one account takes another. */
  private static final Set<String> TAKING =
      Set.of("su", "su-l", "sudo", "sudo-i", "runuser", "runuser-l", "pkexec", "polkit-1", "doas");

  static PamMessage of(Line line) {
    String text = line.text();
    int colon = text.indexOf(": ");
    if (text.startsWith("PAM ") || colon < 0) {
      return new PamMessage(line, "libpam", null, text);
    }
    int open = text.indexOf('(');
    int close = text.indexOf("):");
    if (open < 0 || close < open || open > colon) {
      int process = text.indexOf('[');
      int end = process >= 0 && process < colon ? process : colon;
      return new PamMessage(line, text.substring(0, end), null, text.substring(colon + 2));
    }
    String inside = text.substring(open + 1, close);
    int type = inside.indexOf(':');
    String service = type < 0 ? inside : inside.substring(0, type);
    return new PamMessage(
        line, text.substring(0, open), service, text.substring(close + 2).stripLeading());
  }

  Event.Builder event() {
    Event.Builder event =
        line.event(MessageFormat.linux("auth"), "pam.auth")
            .set(PROVIDER, module)
            .set(SERVICE, service);
    if (text.contains("authentication failure;") || text.contains("more authentication failure")) {
      return attempt(event, "failure");
    }
    if (text.startsWith("authentication success;")) {
      return attempt(event, "success");
    }
    if (text.startsWith(OPENED)) {
      return opened(event);
    }
    if (text.startsWith(CLOSED)) {
      return closed(event);
    }
    return other(event);
  }

  /**
   * {@code authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost=ADDRESS user=NAME}.
   */
  private Event.Builder attempt(Event.Builder event, String outcome) {
    EventKind.LOGIN
        .on(event, "pam_authentication")
        .set(Fields.EVENT_OUTCOME, outcome)
        .set(TTY, value("tty"));
    Actors.source(event, value("rhost"));
    String asking = value("ruser");
    String tried = lastValue();
    if (asking != null && tried != null && isSu() && !asking.equals(tried)) {
      Actors.effectiveUser(event, tried);
      Actors.user(event, asking);
    } else {
      Actors.user(event, tried);
    }
    return event;
  }

  /** {@code session opened for user root(uid=0) by agent(uid=1000)}. */
  private Event.Builder opened(Event.Builder event) {
    int by = text.lastIndexOf(" by ");
    PamAccount taken =
        PamAccount.of(
            text.substring(
                OPENED.length(), Math.max(OPENED.length(), by < 0 ? text.length() : by)));
    PamAccount acting = by < 0 ? PamAccount.NONE : PamAccount.of(text.substring(by + 4));
    EventKind.SESSION_START.on(event, "pam_session_opened").set(Fields.EVENT_OUTCOME, "success");
    if (takesAnother() && acting.name() != null) {
      Actors.effectiveUser(event, taken.name());
      Actors.user(event, acting.name());
      return event.set(USER_ID, acting.id());
    }
    Actors.user(event, taken.name());
    return event.set(USER_ID, taken.id());
  }

  private Event.Builder closed(Event.Builder event) {
    EventKind.SESSION_END.on(event, "pam_session_closed").set(Fields.EVENT_OUTCOME, "success");
    PamAccount taken = PamAccount.of(text.substring(CLOSED.length()));
    if (takesAnother()) {
      Actors.effectiveUser(event, taken.name());
    } else {
      Actors.user(event, taken.name());
    }
    return event;
  }

  private Event.Builder other(Event.Builder event) {
    String lower = lower(text);
    int missing = lower.lastIndexOf("\" does not exist in ");
    if (lower.startsWith("user \"") && missing >= "user \"".length()) {
      return refused(event, "pam_unknown_user", text.substring("user \"".length(), missing));
    }
    if (lower.startsWith("check pass; user unknown") || lower.startsWith("user unknown")) {
      return refused(event, "pam_unknown_user", null);
    }
    if (text.startsWith(LOCKED) || lower.contains(" tally ")) {
      return refused(event, "pam_account_locked", nameBefore(" account temporarily locked", " ("));
    }
    if (lower.startsWith("password changed for ")) {
      EventKind.USER_CHANGE.on(event, "pam_password_changed").set(Fields.EVENT_OUTCOME, "success");
      Actors.user(event, text.substring("password changed for ".length()));
      return event;
    }
    if (lower.startsWith("user '") && lower.endsWith("' granted access")) {
      return quoted(EventKind.LOGIN.on(event, "pam_authentication"), "success");
    }
    if (lower.startsWith("user '") && lower.contains("' denied access")) {
      return quoted(EventKind.LOGIN.on(event, "pam_authentication"), "failure")
          .set(Fields.EVENT_REASON, text.substring(lower.lastIndexOf("denied access")));
    }
    if (lower.startsWith("access denied for user ")) {
      return accessDenied(event);
    }
    return event;
  }

  /**
   * pam_sss: {@code for user NAME: 6 (Permission denied)}; pam_access: {@code `NAME' from `HOST'}.
   */
  private Event.Builder accessDenied(Event.Builder event) {
    String who = text.substring("access denied for user ".length());
    int from = who.lastIndexOf("' from `");
    if (who.startsWith("`") && from > 0) {
      Actors.source(event, who.substring(from + 8, Math.max(from + 8, who.length() - 1)));
      return refused(event, "pam_denied", who.substring(1, from));
    }
    int colon = who.lastIndexOf(": ");
    if (colon >= 0) {
      event.set(Fields.EVENT_REASON, who.substring(colon + 2));
    }
    return refused(event, "pam_denied", colon < 0 ? who : who.substring(0, colon));
  }

  /** Letter by letter, so that both have the same indexes: as a whole, {@code İ} becomes two. */
  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int at = 0; at < lower.length(); at++) {
      lower.setCharAt(at, Character.toLowerCase(lower.charAt(at)));
    }
    return lower.toString();
  }

  private static Event.Builder refused(
      Event.Builder event, String action, @Nullable String account) {
    EventKind.LOGIN_NOTE.on(event, action).set(Fields.EVENT_OUTCOME, "failure");
    Actors.user(event, account);
    return event;
  }

  private Event.Builder quoted(Event.Builder event, String outcome) {
    int from = text.indexOf('\'') + 1;
    Actors.user(event, text.substring(from, Math.max(from, text.lastIndexOf('\''))));
    return event.set(Fields.EVENT_OUTCOME, outcome);
  }

  /** The name after {@code user}, up to the first of the ends that is there. */
  private @Nullable String nameBefore(String... ends) {
    int from = text.indexOf("user ");
    for (String end : ends) {
      int at = text.indexOf(end, from + 5);
      if (from >= 0 && at >= 0) {
        return text.substring(from + 5, at);
      }
    }
    return null;
  }

  /** The value up to the next space. Read from the front: only {@code user}, the last, is free. */
  private @Nullable String value(String key) {
    int at = text.indexOf(" " + key + "=");
    if (at < 0) {
      return null;
    }
    int from = at + key.length() + 2;
    int space = text.indexOf(' ', from);
    return text.substring(from, space < 0 ? text.length() : space);
  }

  /** {@code user=} and all that follows: a name may hold spaces, and {@code rhost=} too. */
  private @Nullable String lastValue() {
    int at = text.indexOf(" user=");
    return at < 0 ? null : text.substring(at + " user=".length());
  }

  private boolean isSu() {
    return "su".equals(service) || "su-l".equals(service);
  }

  private boolean takesAnother() {
    return service != null && TAKING.contains(service);
  }
}
