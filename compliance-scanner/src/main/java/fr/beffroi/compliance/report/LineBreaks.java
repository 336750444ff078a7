package fr.beffroi.compliance.report;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where may a line of the PDF end? Where Java says so, but for one thing: not after a typographic
 * apostrophe, which Java takes for a closing quotation mark and leaves hanging: « d’ / histoire ».
 */
final class LineBreaks implements FSTextBreaker {
  private static final char APOSTROPHE = '’';

  private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRENCH);
  private String text = "";

  @Override
  public void setText(String newText) {
    text = newText;
    breaks.setText(newText);
  }

  @Override
  public int next() {
    int end = breaks.next();
    while (end > 0 && end < text.length() && text.charAt(end - 1) == APOSTROPHE) {
      end = breaks.next();
    }
    return end;
  }
}
