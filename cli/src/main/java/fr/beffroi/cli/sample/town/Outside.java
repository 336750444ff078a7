package fr.beffroi.cli.sample.town;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which addresses does the Internet have? Only such as are nobody's: the three networks for
 * documentation (RFC 5737), 2001:db8::/32 (RFC 3849) and 198.18.0.0/15 (RFC 2544), since those of
 * RFC 5737 hold no more than 768 addresses.
 */
public final class Outside {
  /** Automata that try every address there is and never get in; see {@link #automaton}. */
  public static final String AUTOMATA = "198.18.0.0/17";

  private static final List<String> DOCUMENTATION =
      List.of("192.0.2.", "198.51.100.", "203.0.113.");

  private final Dice dice;
  private final Set<String> taken = new HashSet<>();

  Outside(Dice dice) {
    this.dice = dice;
  }

  /** Marks a fixed address as the town's own. */
  String reserve(String address) {
    taken.add(address);
    return address;
  }

  /** An address that nobody else has: a supplier, a home, an attacker. */
  public String someone() {
    String address;
    do {
      address =
          dice.chance(0.5)
              ? dice.pick(DOCUMENTATION) + dice.between(1, 254)
              : "198.19." + dice.between(64, 255) + '.' + dice.between(1, 254);
    } while (!taken.add(address));
    return address;
  }

  /** One of the Internet's automata, by number: the same number is the same address. */
  public static String automaton(int number) {
    return "198.18." + Math.floorMod(number >> 8, 128) + '.' + Math.floorMod(number, 256);
  }

  /** Is the address in {@link #AUTOMATA}? */
  public static boolean isAutomaton(String address) {
    if (!address.startsWith("198.18.")) {
      return false;
    }
    int dot = address.indexOf('.', 7);
    return dot > 7 && Integer.parseInt(address, 7, dot, 10) < 128;
  }

  /** How many automata there are. */
  public static int automata() {
    return 128 * 256;
  }

  /** Where a site of the Internet stands, by number. */
  public static String site(int number) {
    return "198.19." + Math.floorMod(number >> 8, 64) + '.' + (1 + Math.floorMod(number, 250));
  }

  /** An inhabitant who looks at the web site, by number. */
  public static String visitor(int number) {
    if (number % 5 == 0) {
      return "2001:db8:" + Integer.toHexString(number & 0xFFFF) + "::" + (1 + number % 9);
    }
    return "198.18." + (128 + Math.floorMod(number >> 8, 128)) + '.' + Math.floorMod(number, 256);
  }
}
