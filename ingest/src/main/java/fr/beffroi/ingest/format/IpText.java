package fr.beffroi.ingest.format;

import org.jspecify.annotations.Nullable;

/**
 * Is a text an IP address, and how is it written so that equal addresses are equal texts?
 *
 * <p>IPv4 as four decimal numbers, IPv6 as RFC 5952 writes it. An IPv4-mapped address ({@code
 * ::ffff:192.0.2.1}) is its IPv4 address: the same machine, seen by a dual-stack socket. The zone
 * ({@code %eth0}) is left out, being the observer's and not the address's.
 */
final class IpText {
  /** Eight groups of four, seven colons and a zone: nothing longer is an address. */
  private static final int LONGEST = 64;

  private IpText() {}

  /** The canonical text, or null where the text is not an address. */
  static @Nullable String canonical(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    if (text.indexOf(':') < 0) {
      return ipv4(text, 0, text.length()) < 0 ? null : text;
    }
    int zone = text.indexOf('%');
    int[] groups = ipv6(zone < 0 ? text : text.substring(0, zone));
    return groups == null ? null : write(groups);
  }

  /**
   * The 32 bits of a dotted IPv4 address, or -1. Refuses leading zeros, which some read as octal.
   */
  private static long ipv4(String text, int from, int end) {
    long bits = 0;
    int at = from;
    for (int octet = 0; octet < 4; octet++) {
      int start = at;
      int value = 0;
      while (at < end && at - start < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        value = value * 10 + text.charAt(at++) - '0';
      }
      boolean leadingZero = at - start > 1 && text.charAt(start) == '0';
      boolean ended = octet == 3 ? at == end : at < end && text.charAt(at) == '.';
      if (at == start || value > 255 || leadingZero || !ended) {
        return -1;
      }
      bits = bits << 8 | value;
      at++;
    }
    return bits;
  }

  private static int @Nullable [] ipv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      int[] groups = new int[8];
      return groups(text, groups) == 8 ? groups : null;
    }
    if (text.indexOf("::", gap + 1) >= 0) {
      return null;
    }
    int[] head = new int[8];
    int[] tail = new int[8];
    int heads = groups(text.substring(0, gap), head);
    int tails = groups(text.substring(gap + 2), tail);
    boolean dotted = text.lastIndexOf('.', gap) >= 0;
    if (heads < 0 || tails < 0 || heads + tails > 7 || dotted) {
      return null;
    }
    System.arraycopy(tail, 0, head, 8 - tails, tails);
    return head;
  }

  /** Reads groups that colons part, the last perhaps an IPv4 address; how many, or -1. */
  private static int groups(String text, int[] groups) {
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      int colon = text.indexOf(':', at);
      int end = colon < 0 ? text.length() : colon;
      long bits = colon < 0 && text.indexOf('.', at) >= 0 ? ipv4(text, at, end) : -1;
      int hex = bits < 0 ? hex(text, at, end) : 0;
      if (hex < 0 || count + (bits < 0 ? 1 : 2) > 8 || colon == text.length() - 1) {
        return -1;
      }
      if (bits >= 0) {
        groups[count++] = (int) (bits >>> 16);
        groups[count++] = (int) (bits & 0xFFFF);
      } else {
        groups[count++] = hex;
      }
      at = end + 1;
    }
    return count;
  }

  private static int hex(String text, int from, int end) {
    if (end == from || end - from > 4) {
      return -1;
    }
    int value = 0;
    for (int at = from; at < end; at++) {
      char letter = text.charAt(at);
      int digit = letter < 128 ? Character.digit(letter, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static String write(int[] groups) {
    if (isMapped(groups)) {
      return (groups[6] >> 8)
          + "."
          + (groups[6] & 255)
          + "."
          + (groups[7] >> 8)
          + "."
          + (groups[7] & 255);
    }
    int gap = longestZeros(groups);
    int gapEnd = gap + zerosAt(groups, gap);
    StringBuilder text = new StringBuilder(39);
    for (int i = 0; i < 8; i++) {
      if (i == gap && gapEnd - gap > 1) {
        text.append("::");
        i = gapEnd - 1;
        continue;
      }
      if (text.length() > 0 && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }

  private static boolean isMapped(int[] groups) {
    return zerosAt(groups, 0) == 5 && groups[5] == 0xFFFF;
  }

  /** Where the first of the longest runs of zero groups begins (RFC 5952, 4.2.3). */
  private static int longestZeros(int[] groups) {
    int longest = 0;
    for (int i = 1; i < 8; i++) {
      if (zerosAt(groups, i) > zerosAt(groups, longest)) {
        longest = i;
      }
    }
    return longest;
  }

  private static int zerosAt(int[] groups, int from) {
    int at = from;
    while (at < 8 && groups[at] == 0) {
      at++;
    }
    return at - from;
  }
}
