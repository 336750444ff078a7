package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import org.jspecify.annotations.Nullable;

/** When does sshd serve, and which sessions? The messages of sshd.c and session.c. */
final class SshdService {
  private SshdService() {}

  /** {@code Server listening on 0.0.0.0 port 22.} */
  static Event.@Nullable Builder listening(SshdMessage message) {
    return message.text().startsWith("Server listening on ")
        ? message.success(EventKind.PROCESS_START, "ssh_listening")
        : null;
  }

  /** {@code Received signal 15; terminating.} */
  static Event.@Nullable Builder stopped(SshdMessage message) {
    return message.text().startsWith("Received signal ")
        ? message
            .event(EventKind.PROCESS_END, "ssh_stopped")
            .set(Fields.EVENT_REASON, message.text())
        : null;
  }

  /** {@code Starting session: shell on pts/0 for NAME from ADDRESS port N id 0}. */
  static Event.@Nullable Builder starting(SshdMessage message) {
    return session(
        message, "Starting session: ", " for ", EventKind.SESSION_START, "ssh_session_opened");
  }

  /** {@code Close session: user NAME from ADDRESS port N id 0}. */
  static Event.@Nullable Builder closing(SshdMessage message) {
    return session(
        message, "Close session: ", " user ", EventKind.SESSION_END, "ssh_session_closed");
  }

  /** {@code subsystem request for sftp by user NAME}. */
  static Event.@Nullable Builder subsystem(SshdMessage message) {
    String text = message.text();
    String by = " by user ";
    int named = text.indexOf(by);
    if (!text.startsWith("subsystem request for ") || named < 0) {
      return null;
    }
    Event.Builder event = message.event(EventKind.SESSION_NOTE, "ssh_subsystem");
    Actors.user(event, text.substring(named + by.length()));
    return event;
  }

  private static Event.@Nullable Builder session(
      SshdMessage message, String beginning, String before, EventKind kind, String action) {
    String text = message.text();
    int id = text.lastIndexOf(" id ");
    String who = id < 0 ? text : text.substring(0, id);
    SshPeer peer = text.startsWith(beginning) ? SshPeer.afterFrom(who) : null;
    int named = peer == null ? -1 : who.lastIndexOf(before, peer.beforeFrom());
    if (peer == null || named < 0) {
      return null;
    }
    Event.Builder event = message.success(kind, action);
    int from = named + before.length();
    Actors.user(event, who.substring(from, Math.max(from, peer.beforeFrom())));
    return peer.on(event);
  }
}
