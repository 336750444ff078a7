package fr.beffroi.compliance.report;

import fr.beffroi.compliance.report.Chart.Bar;
import fr.beffroi.compliance.report.Chart.Series;
import fr.beffroi.compliance.report.Drawing.Anchor;
import fr.beffroi.compliance.report.Drawing.Shape;
import fr.beffroi.compliance.report.Drawing.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Where does each thing of a chart stand? Bars lie below their label, so that a long name has the
 * whole width; what has an order in time stands side by side while every label has room.
 *
 * <p>It is as wide as a telephone: two of them fit beside each other on paper, and nowhere is a
 * letter smaller than it was drawn.
 */
final class ChartDrawing {
  static final double WIDTH = 318;

  private static final double SIZE = 10.5;
  private static final double SMALL = 9.3;
  private static final double BAR = 10;
  private static final double ROW = 29;
  private static final double COLUMN = 100;
  private static final double WIDEST_COLUMN = 36;

  /** A machine without Arial takes a font that is wider. */
  private static final double WIDER_FONTS = 0.88;

  /** Whatever there is shows, were it one in a million. */
  private static final double LEAST = 1.5;

  private final Chart chart;
  private final List<Shape> shapes = new ArrayList<>();
  private double y;

  private ChartDrawing(Chart chart) {
    this.chart = chart;
  }

  /** Bars, one below the other. */
  static Drawing bars(Chart chart) {
    return new ChartDrawing(chart).bars();
  }

  /** Columns, the earliest first; bars where they have no room. */
  static Drawing columns(Chart chart) {
    double pitch = WIDTH / Math.max(1, chart.bars().size());
    boolean fit =
        chart.bars().stream()
            .allMatch(bar -> TextWidth.of(bar.all().said(), SMALL) < pitch && fits(bar, pitch));
    return fit ? new ChartDrawing(chart).columns(pitch) : bars(chart);
  }

  private static boolean fits(Bar bar, double pitch) {
    return bar.brief().lines().allMatch(line -> TextWidth.of(line, SMALL) < pitch);
  }

  private Drawing bars() {
    legend();
    for (Bar bar : chart.bars()) {
      String said = bar.all().said();
      double room = (WIDTH - TextWidth.of(said, SIZE)) * WIDER_FONTS;
      text(0, y + SIZE, Anchor.START, SIZE, TextWidth.cut(bar.label(), SIZE, room));
      text(WIDTH, y + SIZE, Anchor.END, SIZE, said);
      if (bar.several()) {
        y += ROW - BAR;
      } else {
        lie(bar, y + SIZE + 3.5);
        y += ROW;
      }
    }
    return new Drawing(WIDTH, y, shapes);
  }

  private void lie(Bar bar, double top) {
    double x = 0.5;
    for (int i = 0; i < chart.series().size(); i++) {
      double length = length(bar, i, WIDTH - 1);
      if (length > 0) {
        shapes.addAll(Parts.of(x, top, length, BAR, chart.series().get(i).look()));
      }
      x += length;
    }
  }

  private Drawing columns(double pitch) {
    legend();
    double foot = y + SMALL + 4 + COLUMN;
    double width = Math.min(WIDEST_COLUMN, pitch * 0.7);
    double middle = pitch / 2;
    for (Bar bar : chart.bars()) {
      double top = foot;
      for (int i = 0; i < chart.series().size(); i++) {
        double height = length(bar, i, COLUMN);
        top -= height;
        if (height > 0) {
          shapes.addAll(
              Parts.of(middle - width / 2, top, width, height, chart.series().get(i).look()));
        }
      }
      text(middle, top - 3, Anchor.MIDDLE, SMALL, bar.all().said());
      double line = foot + SMALL + 2;
      for (String brief : bar.brief().lines().toList()) {
        text(middle, line, Anchor.MIDDLE, SMALL, brief);
        line += SMALL + 2;
      }
      middle += pitch;
    }
    shapes.add(new Drawing.Strokes(List.of(new Drawing.Line(0, foot, WIDTH, foot))));
    // Whole pixels: the PDF's engine moves up a drawing whose height is none.
    return new Drawing(WIDTH, Math.ceil(foot + 2 * (SMALL + 2) + 4), shapes);
  }

  /** In proportion to the longest bar, which has all the room. */
  private double length(Bar bar, int series, double room) {
    long number = bar.parts().get(series).number();
    double spare = room - LEAST * chart.series().size();
    return number == 0 ? 0 : Math.max(LEAST, spare * number / chart.most());
  }

  private void legend() {
    double x = 0.5;
    for (Series series : chart.series()) {
      double width = 18 + TextWidth.of(series.name(), SMALL) / WIDER_FONTS + 8;
      if (x > 1 && x + width > WIDTH + 10) {
        x = 0.5;
        y += 14;
      }
      shapes.addAll(Parts.of(x, y + 1, 14, 8, series.look()));
      text(x + 18, y + SMALL - 0.5, Anchor.START, SMALL, series.name());
      x += width;
    }
    y += 18;
  }

  private void text(double x, double baseLine, Anchor anchor, double size, String text) {
    shapes.add(new Text(x, baseLine, anchor, size, text));
  }
}
