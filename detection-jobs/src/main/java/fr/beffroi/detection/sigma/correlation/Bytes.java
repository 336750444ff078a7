package fr.beffroi.detection.sigma.correlation;

import java.util.List;
import java.util.Locale;

/** How does a sentence say so many bytes? {@code 82 ko}, {@code 1.4 MB} (powers of ten, as SI). */
final class Bytes {
  private static final double STEP = 1_000;
  private static final List<String> FRENCH = List.of("octets", "ko", "Mo", "Go", "To");
  private static final List<String> ENGLISH = List.of("bytes", "kB", "MB", "GB", "TB");

  private Bytes() {}

  static String in(boolean french, double bytes) {
    List<String> units = french ? FRENCH : ENGLISH;
    double rest = bytes;
    int unit = 0;
    while (rest >= STEP && unit < units.size() - 1) {
      rest /= STEP;
      unit++;
    }
    // Of kilobytes and bytes nobody wants a fraction.
    String form = unit < 2 ? "%.0f %s" : "%.1f %s";
    return String.format(french ? Locale.FRENCH : Locale.ROOT, form, rest, units.get(unit));
  }
}
