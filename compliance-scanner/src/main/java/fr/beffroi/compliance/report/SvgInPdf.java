package fr.beffroi.compliance.report;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How does the drawing of a page come into its PDF? As vectors and as text in the PDF's own font:
 * what {@link Svg} writes is read back, so that paper shows what the screen shows. That is three
 * kinds of element; an engine for all of SVG would bring a browser's worth of others, and of
 * references to fetch.
 */
final class SvgInPdf implements SVGDrawer {
  /** Border and hatches, in CSS pixels. */
  private static final float STROKE = 1;

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext css, double width, double height, double dotsPerPixel) {
    // What a screen reader of PDF says in the drawing's place (ISO 14289-1, 7.3).
    svg.setAttribute("alt", text(svg, "title") + ". " + text(svg, "desc"));
    return new Image(svg, dotsPerPixel);
  }

  private static String text(Element svg, String element) {
    return svg.getElementsByTagName(element).item(0).getTextContent();
  }

  /** One drawing, in dots of the page. */
  private record Image(Element svg, double scale) implements SVGImage {
    @Override
    public int getIntrinsicWidth() {
      return (int) Math.ceil(number(svg, "width") * scale);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.ceil(number(svg, "height") * scale);
    }

    @Override
    public void drawSVG(OutputDevice page, RenderingContext context, double x, double y) {
      page.setStroke(new BasicStroke((float) (STROKE * scale)));
      for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element) {
          switch (element.getTagName()) {
            case "rect" -> box(element, page, x, y);
            case "path" -> strokes(element, page, x, y);
            case "text" -> text(element, page, context, x, y);
            default -> {
              // Its title and its description are not drawn.
            }
          }
        }
      }
    }

    private void box(Element rect, OutputDevice page, double x, double y) {
      Rectangle2D shape =
          new Rectangle2D.Double(
              x + number(rect, "x") * scale,
              y + number(rect, "y") * scale,
              number(rect, "width") * scale,
              number(rect, "height") * scale);
      page.setColor(colour(rect, "fill"));
      page.fill(shape);
      page.setColor(colour(rect, "stroke"));
      page.draw(shape);
    }

    private void strokes(Element path, OutputDevice page, double x, double y) {
      Path2D lines = new Path2D.Double();
      String[] steps = path.getAttribute("d").split(" ", -1);
      for (int i = 0; i < steps.length; i += 2) {
        double right = x + Double.parseDouble(steps[i].substring(1)) * scale;
        double down = y + Double.parseDouble(steps[i + 1]) * scale;
        if (steps[i].startsWith("M")) {
          lines.moveTo(right, down);
        } else {
          lines.lineTo(right, down);
        }
      }
      page.setColor(colour(path, "stroke"));
      page.draw(lines);
    }

    private void text(
        Element text, OutputDevice page, RenderingContext context, double x, double y) {
      String words = text.getTextContent();
      FontSpecification specified = font(number(text, "font-size") * scale);
      FSFont font = context.getFont(specified);
      double width = context.getTextRenderer().getWidth(context.getFontContext(), font, words);
      double before =
          switch (text.getAttribute("text-anchor")) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
          };
      page.setFont(font);
      // Else it is as bold as what was written before.
      ((AbstractOutputDevice) page).setFontSpecification(specified);
      page.setColor(colour(text, "fill"));
      context
          .getTextRenderer()
          .drawString(
              page,
              words,
              (float) (x + number(text, "x") * scale - before),
              (float) (y + number(text, "y") * scale));
    }

    private static FontSpecification font(double dots) {
      FontSpecification font = new FontSpecification();
      font.families = new String[] {"Liberation Sans"};
      font.size = (float) dots;
      font.fontWeight = IdentValue.NORMAL;
      font.fontStyle = IdentValue.NORMAL;
      font.variant = IdentValue.NORMAL;
      return font;
    }

    private static double number(Element element, String attribute) {
      return Double.parseDouble(element.getAttribute(attribute));
    }

    private static FSRGBColor colour(Element element, String attribute) {
      return new FSRGBColor(Integer.parseInt(element.getAttribute(attribute).substring(1), 16));
    }
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
    // Texts of drawings have the font of the page.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // Texts of drawings have the font of the page.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
