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

  /** The text, cut where it has no more room. */
  static String cut(String text, double size, double room) {
    String shown = Printable.line(text);
    if (of(shown, size) <= room) {
      return shown;
    }
    int end = shown.length();
    while (end > 0 && of(shown.substring(0, end), size) + of("…", size) > room) {
      end = shown.offsetByCodePoints(end, -1);
    }
    return shown.substring(0, end).strip() + "…";
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
