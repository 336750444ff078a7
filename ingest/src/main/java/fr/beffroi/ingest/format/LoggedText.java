package fr.beffroi.ingest.format;

/**
 * What was the text before a web server escaped it for its log? nginx writes {@code \x22}, Apache
 * {@code \"} and {@code \\} as well. What would not print stays escaped, so that no terminal obeys
 * it.
 */
final class LoggedText {
  private LoggedText() {}

  /** The index of the quote that ends the text that begins at {@code from}, or -1. */
  static int closingQuote(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '"') {
        return at;
      }
      if (letter == '\\') {
        at++;
      }
    }
    return -1;
  }

  static String unescape(String text) {
    int first = text.indexOf('\\');
    if (first < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length()).append(text, 0, first);
    int at = first;
    while (at < text.length()) {
      int printable = text.charAt(at) == '\\' ? printable(text, at + 1) : -1;
      if (printable < 0) {
        plain.append(text.charAt(at++));
      } else {
        plain.append((char) printable);
        at += text.charAt(at + 1) == 'x' ? 4 : 2;
      }
    }
    return plain.toString();
  }

  /** The printable character that an escape stands for, after its backslash; or -1. */
  private static int printable(String text, int at) {
    if (at >= text.length()) {
      return -1;
    }
    char letter = text.charAt(at);
    if (letter == '"' || letter == '\\') {
      return letter;
    }
    if (letter != 'x' || at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    int value = high < 0 || low < 0 ? -1 : (high << 4) | low;
    return value >= ' ' && value < 127 ? value : -1;
  }
}
