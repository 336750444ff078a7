package fr.beffroi.ingest.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What would a careless server understand of a path and query? Percent signs are undone twice
 * ({@code %252e} is a dot), a plus after the question mark is a blank, so is every control
 * character ({@code union%0aselect}), and an overlong UTF-8 sequence is the character that it hides
 * ({@code %c0%ae} is a dot, CVE-2000-0884).
 *
 * <p>This is for rules, in their favour; what was sent stays beside it.
 */
final class PercentText {
  private static final int ROUNDS = 2;

  private PercentText() {}

  static String decode(String text) {
    String decoded = text;
    for (int round = 0; round < ROUNDS && decoded.indexOf('%') >= 0; round++) {
      String next = percent(decoded);
      if (next.equals(decoded)) {
        break;
      }
      decoded = next;
    }
    return blanks(decoded);
  }

  private static String percent(String text) {
    StringBuilder decoded = new StringBuilder(text.length());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 0;
    while (at < text.length()) {
      int octet = octet(text, at);
      if (octet >= 0) {
        bytes.write(octet);
        at += 3;
        continue;
      }
      flush(bytes, decoded);
      decoded.append(text.charAt(at++));
    }
    flush(bytes, decoded);
    return decoded.toString();
  }

  /** The octet of {@code %XX} there, or -1. */
  private static int octet(String text, int at) {
    if (text.charAt(at) != '%' || at + 2 >= text.length()) {
      return -1;
    }
    int high = hex(text.charAt(at + 1));
    int low = hex(text.charAt(at + 2));
    return high < 0 || low < 0 ? -1 : (high << 4) | low;
  }

  private static int hex(char letter) {
    return letter < 128 ? Character.digit(letter, 16) : -1;
  }

  private static void flush(ByteArrayOutputStream bytes, StringBuilder decoded) {
    if (bytes.size() > 0) {
      decoded.append(new String(shortened(bytes.toByteArray()), StandardCharsets.UTF_8));
      bytes.reset();
    }
  }

  /** The same octets with ASCII written in two octets (C0 or C1 first) written in one. */
  private static byte[] shortened(byte[] octets) {
    byte[] result = new byte[octets.length];
    int length = 0;
    for (int i = 0; i < octets.length; i++) {
      boolean overlong = (octets[i] & 0xFE) == 0xC0 && i + 1 < octets.length && octets[i + 1] < -64;
      result[length++] =
          overlong ? (byte) (((octets[i] & 1) << 6) | (octets[++i] & 0x3F)) : octets[i];
    }
    return Arrays.copyOf(result, length);
  }

  private static String blanks(String text) {
    int query = text.indexOf('?');
    int first = firstBlank(text, query);
    if (first < 0) {
      return text;
    }
    StringBuilder blanked = new StringBuilder(text);
    for (int at = first; at < text.length(); at++) {
      if (isBlank(text, at, query)) {
        blanked.setCharAt(at, ' ');
      }
    }
    return blanked.toString();
  }

  private static int firstBlank(String text, int query) {
    for (int at = 0; at < text.length(); at++) {
      if (isBlank(text, at, query)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isBlank(String text, int at, int query) {
    char letter = text.charAt(at);
    return letter < ' ' || letter == 127 || (letter == '+' && query >= 0 && at > query);
  }
}
