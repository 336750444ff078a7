package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.ingest.event.Logsource;
import org.jspecify.annotations.Nullable;

/**
 * What does one sshd message say, without {@code error:} before and {@code [preauth]} after?
 *
 * @param preauth whether the client had not yet proven who it is
 */
record SshdMessage(Line line, String text, boolean preauth) {
  private static final Logsource SSHD = MessageFormat.linux("sshd");
  private static final String PREAUTH = " [preauth]";
  private static final String POSTAUTH = " [postauth]";

  static SshdMessage of(Line line) {
    String text = line.text().stripTrailing();
    // Solaris numbers its messages: "[ID 800047 auth.info] Failed ...".
    int from = text.startsWith("[ID ") ? text.indexOf("] ") + 2 : 0;
    for (String level : new String[] {"error: ", "fatal: "}) {
      from += text.startsWith(level, from) ? level.length() : 0;
    }
    boolean preauth = text.endsWith(PREAUTH);
    int end = text.length();
    end -= preauth ? PREAUTH.length() : text.endsWith(POSTAUTH) ? POSTAUTH.length() : 0;
    return new SshdMessage(line, text.substring(Math.min(from, end), end), preauth);
  }

  String firstWord() {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  /** What follows a beginning, or null where the text begins otherwise. */
  @Nullable String after(String beginning) {
    return text.startsWith(beginning) ? text.substring(beginning.length()) : null;
  }

  /** An event that says no more than the envelope. */
  Event.Builder event() {
    return line.event(SSHD, "sshd.auth");
  }

  Event.Builder event(EventKind kind, String action) {
    return kind.on(event(), action);
  }

  Event.Builder success(EventKind kind, String action) {
    return event(kind, action).set(Fields.EVENT_OUTCOME, "success");
  }

  Event.Builder failure(EventKind kind, String action) {
    return event(kind, action).set(Fields.EVENT_OUTCOME, "failure");
  }
}
