package fr.beffroi.compliance.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * How wide is a text, and how much of it has room? By the advance widths of the font that every PDF
 * embeds; Arial, which most browsers take in its place, has the same.
 */
final class TextWidth {
  private static final TrueTypeFont FONT = font();
  private static final CmapLookup GLYPHS = glyphs();

  private TextWidth() {}

  /** In the unit of the size. */
  static double of(String text, double size) {
    return text.codePoints().mapToDouble(TextWidth::advance).sum() * size;
  }

  /** The text, without its middle where it has no room: names often differ at their end. */
  static String cut(String text, double size, double room) {
    String shown = Printable.line(text);
    if (of(shown, size) <= room) {
      return shown;
    }
    int[] characters = shown.codePoints().toArray();
    int kept = characters.length;
    String cut = shown;
    while (kept > 2 && of(cut, size) > room) {
      kept--;
      int tail = kept / 3;
      cut =
          new String(characters, 0, kept - tail).stripTrailing()
              + "…"
              + new String(characters, characters.length - tail, tail).stripLeading();
    }
    return cut;
  }

  private static double advance(int character) {
    try {
      return (double) FONT.getAdvanceWidth(GLYPHS.getGlyphId(character)) / FONT.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont font() {
    try {
      return Pdf.outlines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CmapLookup glyphs() {
    try {
      return FONT.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
