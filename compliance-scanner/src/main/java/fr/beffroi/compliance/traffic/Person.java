package fr.beffroi.compliance.traffic;

import java.util.Locale;

/**
 * Who is taken for one person? A user's name where the log has it, whatever its case; else an
 * address. Of IPv6 the first 64 bits only: a machine changes the others every day (RFC 8981), and
 * would be taken for many people.
 *
 * @param identity what the pseudonym is made of; never shown
 */
record Person(boolean user, String identity) {
  private static final int PREFIX_GROUPS = 4;

  /** By the name that a log has. */
  static Person user(String name) {
    return new Person(true, "user/" + name.toLowerCase(Locale.ROOT));
  }

  /** By what every log has, whether it has an account or not. */
  static Person machine(String address) {
    return new Person(false, "address/" + prefix(address));
  }

  private static String prefix(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
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
    return user ? "Person[user]" : "Person[address]";
  }
}
