package fr.beffroi.compliance.traffic;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Who is taken for one person? A user's name where the log has it, whatever its case and with or
 * without the domain: a proxy that asks both Kerberos and NTLM has {@code jmartin@VILLE.LOCAL} and
 * {@code VILLE\jmartin} of one person. Two people of one name in two domains are then one, which
 * shows less, and not more. A machine's own account is nobody's. Else an address. Of IPv6 the first
 * 64 bits only: a machine changes the others every day (RFC 8981), and would be taken for many
 * people.
 *
 * @param identity what the pseudonym is made of; never shown
 */
record Person(Kind kind, String identity) {
  /**
   * By what is somebody known? A computer has an address of each kind, and its user a name: what is
   * of two kinds may be one person.
   */
  enum Kind {
    USER,
    ADDRESS,
    /** The first half of an IPv6 address. */
    NETWORK
  }

  private static final int PREFIX_GROUPS = 4;

  /** By the name that a log has. */
  static Person user(String name) {
    return new Person(Kind.USER, "user/" + account(name));
  }

  /** Whether it is a computer's account ({@code POSTE-12$}), which updates are fetched under. */
  static boolean isMachine(String name) {
    return name.endsWith("$") || name.contains("$@");
  }

  /** Without domain and realm; Squid writes the backslash as {@code %5c}. */
  private static String account(String name) {
    String whole =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace("%5c", "\\")
            .replace("%40", "@")
            .strip();
    String account = whole.substring(whole.lastIndexOf('\\') + 1);
    int realm = account.indexOf('@');
    String bare = realm < 0 ? account : account.substring(0, realm);
    return bare.isEmpty() ? whole : bare;
  }

  /** By what every log has, whether it has an account or not. */
  static Person machine(String address) {
    return address.indexOf(':') < 0
        ? new Person(Kind.ADDRESS, "address/" + address)
        : new Person(Kind.NETWORK, "network/" + prefix(address));
  }

  private static String prefix(String address) {
    int shortened = address.indexOf("::");
    String head = shortened < 0 ? address : address.substring(0, shortened);
    String[] groups = head.split(":", -1);
    StringBuilder prefix = new StringBuilder();
    for (int i = 0; i < PREFIX_GROUPS; i++) {
      prefix.append(i < groups.length && !groups[i].isEmpty() ? groups[i] : "0").append(':');
    }
    return prefix.toString();
  }

  @Override
  public String toString() {
    return "Person[" + kind.name().toLowerCase(Locale.ROOT) + "]";
  }
}
