package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.compliance.report.Chart.Bar;
import fr.beffroi.compliance.report.Chart.Look;
import fr.beffroi.compliance.report.Chart.Part;
import fr.beffroi.compliance.report.Chart.Series;
import fr.beffroi.compliance.report.Drawing.Box;
import fr.beffroi.compliance.report.Drawing.Fill;
import fr.beffroi.compliance.report.Drawing.Strokes;
import fr.beffroi.compliance.report.Drawing.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartDrawingTest {
  private static final List<Series> TWO =
      List.of(new Series("forbidden", Look.SOLID), new Series("authorised", Look.EMPTY));

  private static Bar bar(String label, long... numbers) {
    List<Part> parts = new ArrayList<>();
    long all = 0;
    for (long number : numbers) {
      parts.add(part(number));
      all += number;
    }
    return new Bar(label, "Oct\n2026", parts, part(all), false);
  }

  private static Part part(long number) {
    return new Part(number, Long.toString(number));
  }

  private static <T> List<T> on(Drawing drawing, Class<T> kind) {
    return drawing.shapes().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Without those of the legend. */
  private static List<Box> bars(Drawing drawing) {
    return on(drawing, Box.class).stream().skip(2).toList();
  }

  private static List<String> texts(Drawing drawing) {
    return on(drawing, Text.class).stream().map(Text::text).toList();
  }

  private static void isInside(Drawing drawing) {
    for (Box box : on(drawing, Box.class)) {
      assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width());
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
    }
    for (Text text : on(drawing, Text.class)) {
      assertThat(text.x()).isBetween(0.0, drawing.width());
      assertThat(text.y()).isBetween(0.0, drawing.height());
    }
  }

  @Test
  void aBarIsAsLongAsItsNumber() {
    Drawing drawing =
        ChartDrawing.bars(new Chart("", TWO, List.of(bar("one", 600, 400), bar("two", 100, 0))));

    List<Box> bars = bars(drawing);
    assertThat(bars)
        .hasSize(3)
        .extracting(Box::fill)
        .containsExactly(Fill.DARK, Fill.WHITE, Fill.DARK);
    assertThat(bars.get(0).width() / bars.get(1).width()).isCloseTo(1.5, within(0.01));
    assertThat(bars.get(0).width() / bars.get(2).width()).isCloseTo(6, within(0.01));
    assertThat(bars.get(1).x()).isCloseTo(bars.get(0).x() + bars.get(0).width(), within(0.01));
    assertThat(texts(drawing)).contains("one", "1000", "two", "100", "forbidden", "authorised");
    isInside(drawing);
  }

  @Test
  void whatIsOneInAMillionStillShowsAndNothingDoesNot() {
    Drawing drawing =
        ChartDrawing.bars(new Chart("", TWO, List.of(bar("one", 1, 999_999), bar("two", 0, 0))));

    assertThat(bars(drawing)).hasSize(2).allMatch(box -> box.width() > 1);
    isInside(drawing);
  }

  @Test
  void aLongNameIsCutBeforeItsNumber() {
    String name = "Centre intercommunal d'action sociale et de la petite enfance du Grand Exemple";
    Drawing drawing = ChartDrawing.bars(new Chart("", TWO, List.of(bar(name, 123_456, 0))));

    String shown = texts(drawing).stream().filter(it -> it.startsWith("Centre")).findFirst().get();
    assertThat(shown).contains("…").endsWith("Exemple");
    assertThat(TextWidth.of(shown, 10.5) + TextWidth.of("123456", 10.5))
        .isLessThan(drawing.width());
  }

  @Test
  void theSumOfTheOthersIsToldAndNotDrawn() {
    Bar others = new Bar("46 others", "", List.of(part(9_000), part(0)), part(9_000), true);
    Drawing drawing = ChartDrawing.bars(new Chart("", TWO, List.of(bar("one", 5, 0), others)));

    assertThat(bars(drawing)).hasSize(1);
    assertThat(bars(drawing).get(0).width()).isGreaterThan(drawing.width() * 0.9);
    assertThat(texts(drawing)).contains("46 others", "9000");
  }

  @Test
  void hatchesStayWithinTheirBorder() {
    for (Drawing.Shape shape : Parts.of(10, 20, 37.5, 10, Look.HATCHED)) {
      if (shape instanceof Strokes strokes) {
        assertThat(strokes.lines())
            .isNotEmpty()
            .allMatch(line -> Stream.of(line.x1(), line.x2()).allMatch(x -> x >= 10 && x <= 47.5))
            .allMatch(line -> Stream.of(line.y1(), line.y2()).allMatch(y -> y >= 20 && y <= 30));
      }
    }
  }

  @Test
  void monthsStandBesideEachOtherFromLeftToRight() {
    List<Bar> months = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      months.add(bar("month " + i, 100 * i, 0));
    }
    Drawing drawing = ChartDrawing.columns(new Chart("", TWO, months));

    List<Box> columns = bars(drawing);
    assertThat(columns).hasSize(12).isSortedAccordingTo((a, b) -> Double.compare(a.x(), b.x()));
    assertThat(columns.get(11).height() / columns.get(5).height()).isCloseTo(2, within(0.01));
    assertThat(columns)
        .allMatch(
            box ->
                Math.abs(box.y() + box.height() - columns.get(0).y() - columns.get(0).height())
                    < 0.01);
    isInside(drawing);
  }

  @Test
  void monthsWhoseNumbersHaveNoRoomBesideEachOtherAreBars() {
    List<Bar> months = new ArrayList<>();
    for (int i = 1; i <= 12; i++) {
      months.add(bar("month " + i, 1_000_000_000L + i, 0));
    }
    Drawing drawing = ChartDrawing.columns(new Chart("", TWO, months));

    assertThat(texts(drawing)).contains("month 12");
    isInside(drawing);
  }

  @Test
  void partsThatAreNotTheWholeAreRefused() {
    assertThatThrownBy(() -> new Bar("one", "", List.of(part(3), part(4)), part(8), false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatNoBarHasIsNotInTheLegend() {
    Chart chart = new Chart("", TWO, List.of(bar("one", 0, 5))).withoutEmptySeries();

    assertThat(chart.series()).extracting(Series::name).containsExactly("authorised");
  }
}
