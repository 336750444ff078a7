package fr.beffroi.ingest.archive;

/**
 * Where does a record stand? In the order of one collector; never a byte offset, so compression
 * moves nothing. Written {@code mairie/42}.
 */
public record Position(String collector, long seq) {
  public Position {
    ArchiveLayout.requireName("collector", collector);
    if (seq < 1) {
      throw new IllegalArgumentException("position " + collector + "/" + seq + ": seq begins at 1");
    }
  }

  /**
   * Reads {@code collector/seq}.
   *
   * @throws IllegalArgumentException where the text is no position
   */
  public static Position parse(String text) {
    int slash = text.lastIndexOf('/');
    try {
      return new Position(text.substring(0, slash), Long.parseLong(text.substring(slash + 1)));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no position such as mairie/42", e);
    }
  }

  @Override
  public String toString() {
    return collector + "/" + seq;
  }
}
