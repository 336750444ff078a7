package fr.beffroi.compliance.plan.anonymisation;

/** How is a text kept inside its SQL comment? On one line, since a line's end ends it. */
final class SqlComment {
  private SqlComment() {}

  static String line(String text) {
    StringBuilder line = new StringBuilder("-- ");
    text.codePoints().map(c -> endsLine(c) ? ' ' : c).forEach(line::appendCodePoint);
    return line.append('\n').toString();
  }

  private static boolean endsLine(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
