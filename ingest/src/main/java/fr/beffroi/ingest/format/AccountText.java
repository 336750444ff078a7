package fr.beffroi.ingest.format;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;

/**
 * Whose account does a text name? {@code MAIRIE\jmartin} (NTLM), {@code jmartin@mairie.example.org}
 * (Kerberos, UPN) or {@code jmartin}: one {@code user.name} in all logs, so that one person is one.
 */
final class AccountText {
  private AccountText() {}

  static void set(String account, Event.Builder event) {
    String user = account;
    int backslash = user.indexOf('\\');
    int at = user.lastIndexOf('@');
    if (backslash >= 0) {
      event.set(Fields.USER_DOMAIN, user.substring(0, backslash));
      user = user.substring(backslash + 1);
    } else if (at > 0) {
      event.set(Fields.USER_DOMAIN, user.substring(at + 1));
      user = user.substring(0, at);
    }
    event.set(Fields.USER_NAME, user);
  }
}
