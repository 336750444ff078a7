package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.util.Set;

/**
 * Who ran what as whom with sudo? {@code agent : TTY=pts/0 ; PWD=/home/agent ; USER=root ;
 * COMMAND=/usr/bin/apt upgrade} (sudo, "sudoers(5)", LOG FORMAT; logging.c).
 *
 * <p>{@code event.action} is {@code sudo_command} for a command that was run, {@code sudo_refused}
 * for one that was not ({@code event.reason}: {@code 3 incorrect password attempts}, {@code user
 * NOT in sudoers}). The caller is {@code user.name}, the account taken {@code user.effective.name}.
 */
@AutoService(LogFormat.class)
public final class SudoFormat implements MessageFormat {
  private static final Field COMMAND = Fields.named("process.command_line");
  private static final Field EXECUTABLE = Fields.named("process.executable");
  private static final Field FOLDER = Fields.named("process.working_directory");
  private static final String COMMAND_KEY = "COMMAND=";

  /** A command over one syslog line goes on in the next, which stands alone here. */
  private static final String CONTINUED = "(command continued)";

  private static final String BETWEEN = " ; ";

  @Override
  public String name() {
    return "sudo";
  }

  @Override
  public Set<String> programs() {
    return Set.of("sudo");
  }

  @Override
  public ParseResult read(Line line) {
    Event.Builder event = line.event(MessageFormat.linux("sudo"), "sudo");
    String text = line.text().stripLeading();
    int colon = text.indexOf(" : ");
    if (colon > 0 && !text.startsWith(CONTINUED, colon + 3)) {
      call(text, colon, event);
    }
    return ParseResult.of(event.build());
  }

  @Override
  public int specificity() {
    return 80;
  }

  private static void call(String text, int colon, Event.Builder event) {
    boolean refused = false;
    int at = colon + 3;
    // What stands first without a key is why sudo refused; the command, the last, is free text.
    while (at < text.length() && !text.startsWith(COMMAND_KEY, at)) {
      int next = text.indexOf(BETWEEN, at);
      String part = text.substring(at, next < 0 ? text.length() : next);
      refused |= !isKeyed(part) && at == colon + 3;
      keep(part, at == colon + 3, event);
      at = next < 0 ? text.length() : next + BETWEEN.length();
    }
    boolean commanded = at < text.length();
    if (commanded) {
      command(text.substring(at + COMMAND_KEY.length()), event);
    }
    if (!commanded && !refused) {
      return;
    }
    EventKind kind = refused ? EventKind.LOGIN_NOTE : EventKind.PROCESS_START;
    kind.on(event, refused ? "sudo_refused" : "sudo_command")
        .set(Fields.EVENT_OUTCOME, refused ? "failure" : "success");
    Actors.user(event, text.substring(0, colon));
  }

  private static void keep(String part, boolean first, Event.Builder event) {
    int equals = part.indexOf('=');
    String value = part.substring(equals + 1);
    if (!isKeyed(part)) {
      event.set(Fields.EVENT_REASON, first ? part : null);
      return;
    }
    switch (part.substring(0, equals)) {
      case "USER" -> Actors.effectiveUser(event, value);
      case "PWD" -> event.set(FOLDER, value);
      case "TTY" -> event.set("sudo.tty", value);
      case "GROUP" -> event.set("sudo.group", value);
      case "ENV" -> event.set("sudo.env", value);
      case "HOST" -> event.set("sudo.host", value);
      default -> {
        // TSID, CHROOT, CWD: in event.original.
      }
    }
  }

  private static void command(String command, Event.Builder event) {
    int space = command.indexOf(' ');
    event.set(COMMAND, command);
    event.set(EXECUTABLE, space < 0 ? command : command.substring(0, space));
  }

  private static boolean isKeyed(String part) {
    int equals = part.indexOf('=');
    if (equals < 1) {
      return false;
    }
    for (int i = 0; i < equals; i++) {
      if (part.charAt(i) < 'A' || part.charAt(i) > 'Z') {
        return false;
      }
    }
    return true;
  }
}
