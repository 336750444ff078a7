package fr.beffroi.compliance.report;

import fr.beffroi.compliance.report.Drawing.Box;
import fr.beffroi.compliance.report.Drawing.Fill;
import fr.beffroi.compliance.report.Drawing.Line;
import fr.beffroi.compliance.report.Drawing.Shape;
import fr.beffroi.compliance.report.Drawing.Strokes;
import fr.beffroi.compliance.report.Drawing.Text;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How does a page hold a drawing? As SVG (W3C, SVG 1.1) within it: elements and attributes only, no
 * style, script or reference, which the page's policy would refuse. {@link SvgInPdf} reads the same
 * elements.
 */
final class Svg {
  static final String DARK = "#14324f";
  static final String PALE = "#c9d2da";
  static final String WHITE = "#ffffff";
  static final String TEXT = "#111111";

  private Svg() {}

  /**
   * Writes it.
   *
   * @param id of the drawing, alone on its page
   * @param title what is drawn
   * @param description what it says, for who does not see it
   */
  static void write(Drawing drawing, String id, String title, String description, Html html) {
    String width = number(drawing.width());
    String height = number(drawing.height());
    html.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 " + width + " " + height,
        "role",
        "img",
        "aria-labelledby",
        id + "-title",
        "aria-describedby",
        id + "-text");
    html.element("title", title, "id", id + "-title");
    html.element("desc", description, "id", id + "-text");
    drawing.shapes().forEach(shape -> shape(shape, html));
    html.close();
  }

  private static void shape(Shape shape, Html html) {
    if (shape instanceof Box box) {
      html.empty(
          "rect",
          "x",
          number(box.x()),
          "y",
          number(box.y()),
          "width",
          number(box.width()),
          "height",
          number(box.height()),
          "fill",
          fill(box.fill()),
          "stroke",
          DARK);
    } else if (shape instanceof Strokes strokes) {
      html.empty(
          "path",
          "d",
          strokes.lines().stream().map(Svg::line).collect(Collectors.joining(" ")),
          "fill",
          "none",
          "stroke",
          DARK);
    } else if (shape instanceof Text text) {
      html.element(
          "text",
          text.text(),
          "x",
          number(text.x()),
          "y",
          number(text.y()),
          "text-anchor",
          text.anchor().name().toLowerCase(Locale.ROOT),
          "font-size",
          number(text.size()),
          "fill",
          TEXT);
    }
  }

  private static String line(Line line) {
    return "M"
        + number(line.x1())
        + " "
        + number(line.y1())
        + " L"
        + number(line.x2())
        + " "
        + number(line.y2());
  }

  private static String fill(Fill fill) {
    return switch (fill) {
      case DARK -> DARK;
      case PALE -> PALE;
      case WHITE -> WHITE;
    };
  }

  /** A tenth of a pixel is finer than any printer. */
  private static String number(double number) {
    String text = String.format(Locale.ROOT, "%.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
