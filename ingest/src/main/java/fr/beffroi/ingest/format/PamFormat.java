package fr.beffroi.ingest.format;

import com.google.auto.service.AutoService;
import java.util.Set;

/**
 * What do PAM's modules say, under whatever program calls them? {@code pam_unix(sshd:auth):
 * authentication failure; ... rhost=192.0.2.1 user=root} of pam_unix, pam_sss, pam_winbind,
 * pam_krb5, pam_ldap, pam_faillock, pam_tally2, pam_access (Linux-PAM, "Module Writers' Manual";
 * the sources of each module).
 *
 * <p>What it gives as {@code event.action}:
 *
 * <ul>
 *   <li>{@code pam_authentication}: a credential held, or not. The program that asked says the same
 *       of the same attempt in its own words ({@code ssh_login}): count one of the two.
 *   <li>{@code pam_session_opened}, {@code pam_session_closed}.
 *   <li>{@code pam_unknown_user}: the account does not exist.
 *   <li>{@code pam_account_locked}: too many failures, counted by faillock or tally2.
 *   <li>{@code pam_denied}: the account may not use this service; {@code event.reason}.
 *   <li>{@code pam_password_changed}.
 * </ul>
 *
 * <p>{@code event.provider} is the module, {@code pam.service} the service. Where one account takes
 * another (su, sudo) {@code user.name} is the one that acts, {@code user.effective.name} the one
 * that is taken; elsewhere {@code user.name} is whose login it is.
 */
@AutoService(LogFormat.class)
public final class PamFormat implements MessageFormat {
  static final String NAME = "pam";

  /** Whether a message is PAM's; {@code PAM 2 more authentication failures} is libpam's own. */
  static boolean isPam(String message) {
    return message.startsWith("pam_")
        || (message.startsWith("PAM ") && message.contains(" more authentication failure"));
  }

  @Override
  public String name() {
    return NAME;
  }

  /** None by name: {@link #isPam} knows the messages under every program. */
  @Override
  public Set<String> programs() {
    return Set.of();
  }

  @Override
  public boolean isFor(Envelope envelope, String message) {
    return isPam(message);
  }

  @Override
  public ParseResult read(Line line) {
    return isPam(line.text())
        ? ParseResult.of(PamMessage.of(line).event().build())
        : ParseResult.NOT_MINE;
  }

  @Override
  public int specificity() {
    return 70;
  }
}
