package fr.beffroi.ingest.format;

import static java.util.Map.entry;

import com.google.auto.service.AutoService;
import fr.beffroi.ingest.event.Event;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What does OpenSSH's server say, of any version to 9.8 and after ({@code sshd-session}, {@code
 * sshd-auth})? Read from auth.c, auth2.c, packet.c, sshd.c and monitor.c of openssh-portable.
 *
 * <p>What it gives as {@code event.action}, which rules use:
 *
 * <ul>
 *   <li>{@code ssh_login}: sshd decided on a credential. {@code success}: every {@code Accepted}.
 *       {@code failure}: exactly one for each password that was tried: {@code Failed password},
 *       {@code error: PAM: Authentication failure} (a password asked for through
 *       keyboard-interactive), {@code Failed keyboard-interactive} without PAM.
 *   <li>{@code ssh_method_refused}: a method failed that tried no password, or one that was counted
 *       by {@code error: PAM:} ({@code Failed none, publickey, hostbased,
 *       keyboard-interactive/pam}). A client with three keys in its agent gives three of them
 *       before it comes in.
 *   <li>{@code ssh_method_partial}, {@code ssh_method_postponed}: more is asked for.
 *   <li>{@code ssh_invalid_user}: the account does not exist; a failed {@code ssh_login} may
 *       follow.
 *   <li>{@code ssh_max_attempts}: sshd hung up after too many attempts.
 *   <li>{@code ssh_denied}: the account may not log in, or not from there; {@code event.reason}.
 *   <li>{@code ssh_connection}, {@code ssh_disconnect}: a client came, one that had named an
 *       account went.
 *   <li>{@code ssh_probe}: a client went, or could not be spoken with, before it named an account.
 *   <li>{@code ssh_timeout}: it stayed and did not log in. {@code ssh_dropped}: sshd refused the
 *       connection, being full (MaxStartups) or punishing the address (PerSourcePenalties).
 *   <li>{@code ssh_reverse_mapping}: the address's name does not lead back to it.
 *   <li>{@code ssh_session_opened}, {@code ssh_session_closed}, {@code ssh_subsystem}, {@code
 *       ssh_listening}, {@code ssh_stopped}.
 * </ul>
 *
 * <p>PAM's line on the same attempt is PAM's ({@code pam_authentication}). {@code sshd.method} is
 * the method, {@code event.reason} is {@code invalid user} where sshd says so.
 */
@AutoService(LogFormat.class)
public final class SshdFormat implements MessageFormat {
  private static final Map<String, Reader> BY_FIRST_WORD =
      Map.ofEntries(
          entry("Accepted", SshdLogins::accepted),
          entry("Failed", SshdLogins::failed),
          entry("Postponed", SshdLogins::postponed),
          entry("Partial", SshdLogins::partial),
          entry("PAM:", SshdLogins::pamError),
          entry("Invalid", SshdLogins::invalidUser),
          entry("Illegal", SshdLogins::invalidUser),
          entry("maximum", SshdLogins::maximum),
          entry("User", SshdLogins::notAllowed),
          entry("ROOT", SshdLogins::rootRefused),
          entry("Authentication", SshdLogins::wrongHost),
          entry("refused", SshdLogins::refusedConnect),
          entry("Connection", SshdConnections::connection),
          entry("Disconnected", SshdConnections::disconnected),
          entry("Disconnecting", SshdConnections::disconnecting),
          entry("Disconnecting:", SshdConnections::disconnecting),
          entry("Received", SshdConnections::received),
          entry("Did", SshdConnections::noIdentification),
          entry("banner", SshdConnections::banner),
          entry("kex_exchange_identification:", SshdConnections::identification),
          entry("Bad", SshdConnections::badProtocol),
          entry("Unable", SshdConnections::noCommonAlgorithm),
          entry("ssh_dispatch_run_fatal:", SshdConnections::broken),
          entry("Timeout", SshdConnections::timeout),
          entry("drop", SshdConnections::dropped),
          entry("reverse", SshdConnections::reverseMapping),
          entry("Address", SshdConnections::mapsTo),
          entry("Nasty", SshdConnections::nastyName),
          entry("Server", SshdService::listening),
          entry("Starting", SshdService::starting),
          entry("Close", SshdService::closing),
          entry("subsystem", SshdService::subsystem));

  @Override
  public String name() {
    return "sshd";
  }

  @Override
  public Set<String> programs() {
    return Set.of("sshd", "sshd-session", "sshd-auth");
  }

  @Override
  public ParseResult read(Line line) {
    SshdMessage message = SshdMessage.of(line);
    Reader reader = BY_FIRST_WORD.get(message.firstWord());
    Event.Builder event = reader == null ? null : reader.read(message);
    return ParseResult.of((event == null ? message.event() : event).build());
  }

  @Override
  public int specificity() {
    return 80;
  }

  /** Reads the messages that begin with one word; null for one that says nothing more. */
  private interface Reader {
    Event.@Nullable Builder read(SshdMessage message);
  }
}
