package fr.beffroi.compliance.report;

import java.util.List;

/**
 * What is on a drawing, in CSS pixels from its upper left corner? Boxes, strokes and texts and
 * nothing else, so that a page and a PDF can both have all of it.
 */
record Drawing(double width, double height, List<Shape> shapes) {
  /** One thing on it, before what follows. */
  sealed interface Shape {}

  /** A bordered box. */
  record Box(double x, double y, double width, double height, Fill fill) implements Shape {}

  /** What a box is filled with. */
  enum Fill {
    DARK,
    PALE,
    WHITE
  }

  /** Thin lines. */
  record Strokes(List<Line> lines) implements Shape {
    Strokes {
      lines = List.copyOf(lines);
    }
  }

  /** From one point to another. */
  record Line(double x1, double y1, double x2, double y2) {}

  /** A text whose base line begins, has its middle, or ends at a point. */
  record Text(double x, double y, Anchor anchor, double size, String text) implements Shape {}

  /** Which point of a text is given. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  Drawing {
    shapes = List.copyOf(shapes);
  }
}
