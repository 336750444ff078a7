package fr.beffroi.compliance.report;

import fr.beffroi.compliance.report.Chart.Look;
import fr.beffroi.compliance.report.Drawing.Box;
import fr.beffroi.compliance.report.Drawing.Fill;
import fr.beffroi.compliance.report.Drawing.Line;
import fr.beffroi.compliance.report.Drawing.Shape;
import fr.beffroi.compliance.report.Drawing.Strokes;
import java.util.ArrayList;
import java.util.List;

/**
 * How does a part of a bar look? Dark, hatched, pale or white within a dark border: four that a
 * photocopier keeps apart, and that need no colour.
 */
final class Parts {
  private static final double BETWEEN_STROKES = 4;

  private Parts() {}

  static List<Shape> of(double x, double y, double width, double height, Look look) {
    return switch (look) {
      case SOLID -> List.of(new Box(x, y, width, height, Fill.DARK));
      case PALE -> List.of(new Box(x, y, width, height, Fill.PALE));
      case EMPTY -> List.of(new Box(x, y, width, height, Fill.WHITE));
      case HATCHED ->
          List.of(new Box(x, y, width, height, Fill.WHITE), hatches(x, y, width, height));
    };
  }

  /** Lines that rise by 45 degrees, cut at the border. */
  private static Strokes hatches(double x, double y, double width, double height) {
    List<Line> lines = new ArrayList<>();
    for (double at = BETWEEN_STROKES / 2; at < width + height; at += BETWEEN_STROKES) {
      double left = Math.max(0, at - height);
      double right = Math.min(width, at);
      lines.add(new Line(x + left, y + at - left, x + right, y + at - right));
    }
    return new Strokes(lines);
  }
}
