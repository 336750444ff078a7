package fr.beffroi.compliance.datastore.jdbc;

/** How is a name kept from being read as SQL? By doubling the mark that would end it. */
final class Quotes {
  private Quotes() {}

  static String around(String identifier, char open, char close) {
    if (identifier.isEmpty() || identifier.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("an identifier has characters, and none of them is NUL");
    }
    String mark = String.valueOf(close);
    return open + identifier.replace(mark, mark + mark) + close;
  }
}
