package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.personaldata.Mentions;
import java.util.function.Function;

/**
 * What was found in a text that comes in pieces? Scanned window by window, each of which ends at
 * the end of a line, or of a word where a line is long.
 */
final class ScannedText implements TextSink {
  private static final int WINDOW = 32_768;

  private final Function<String, Mentions> scanner;
  private final StringBuilder window = new StringBuilder();
  private Mentions mentions = Mentions.NONE;

  /**
   * @param scanner what a text mentions
   */
  ScannedText(Function<String, Mentions> scanner) {
    this.scanner = scanner;
  }

  @Override
  public void text(String piece) throws FileFailure {
    window.append(piece);
    if (window.length() >= WINDOW) {
      scan(end());
    }
  }

  /** All that was found; the last window is scanned now. */
  Mentions mentions() throws FileFailure {
    scan(window.length());
    return mentions;
  }

  private int end() {
    int line = window.lastIndexOf("\n");
    int word = line > 0 ? line : window.lastIndexOf(" ");
    return word > 0 ? word + 1 : window.length();
  }

  private void scan(int end) throws FileFailure {
    try {
      mentions = mentions.and(scanner.apply(window.substring(0, end)));
    } catch (RuntimeException | StackOverflowError e) {
      // Not let through: what is thrown over a text quotes it.
      throw new FileFailure(Reason.TEXT_NOT_JUDGED);
    }
    window.delete(0, end);
  }
}
