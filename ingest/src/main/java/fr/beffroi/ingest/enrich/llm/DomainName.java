package fr.beffroi.ingest.enrich.llm;

/**
 * Which part of a logged text is the name of a host, if it is one at all? (RFC 1035, section 2.3.4;
 * RFC 1123, section 2.1; the underscore of RFC 8552.)
 *
 * <p>Names are compared in ASCII only: the Kelvin sign, which Unicode's small letters make a {@code
 * k}, is no {@code k} here, and a name with letters beyond ASCII is none, since what goes over the
 * wire is its {@code xn--} form.
 */
final class DomainName {
  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  private DomainName() {}

  /** Where the name ends, without a port and the root's dot; -1 where there is no name. */
  static int end(String text) {
    int end = text.length();
    if (end == 0) {
      return -1;
    }
    int digits = end;
    while (digits > 0 && isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    if (digits > 0 && digits < end && text.charAt(digits - 1) == ':') {
      end = digits - 1;
    }
    if (end > 0 && text.charAt(end - 1) == '.') {
      end--;
    }
    return end == 0 || end > LONGEST ? -1 : end;
  }

  /** Whether the characters before {@code end} are labels with single dots between them. */
  static boolean isName(String text, int end) {
    int length = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (length == 0) {
          return false;
        }
        length = 0;
      } else if (!isLetter(c) || ++length > LONGEST_LABEL) {
        return false;
      }
    }
    return length > 0;
  }

  /** Whether a file may name a host so: small letters, at least two labels, no port, no root. */
  static boolean isWritten(String text) {
    boolean small = text.chars().noneMatch(c -> c >= 'A' && c <= 'Z');
    return small
        && text.indexOf('.') > 0
        && end(text) == text.length()
        && isName(text, text.length())
        && !isDigit(text.charAt(text.length() - 1));
  }

  /** The small letter of ASCII; any other character as it is. */
  static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '-' || c == '_';
  }
}
