package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.personaldata.Mentions;
import fr.beffroi.compliance.personaldata.TextScanner;

/**
 * What was found in a text that comes in pieces? Scanned window by window, each of which ends at
 * the end of a line, or of a word where a line is long.
 */
final class ScannedText implements TextSink {
  private static final int WINDOW = 32_768;

  private final TextScanner scanner;
  private final StringBuilder window = new StringBuilder();
  private Mentions mentions = Mentions.NONE;

  ScannedText(TextScanner scanner) {
    this.scanner = scanner;
  }

  @Override
  public void text(String piece) {
    window.append(piece);
    if (window.length() >= WINDOW) {
      scan(end());
    }
  }

  /** All that was found; the last window is scanned now. */
  Mentions mentions() {
    scan(window.length());
    return mentions;
  }

  private int end() {
    int line = window.lastIndexOf("\n");
    int word = line > 0 ? line : window.lastIndexOf(" ");
    return word > 0 ? word + 1 : window.length();
  }

  private void scan(int end) {
    mentions = mentions.and(scanner.scan(window.substring(0, end)));
    window.delete(0, end);
  }
}
