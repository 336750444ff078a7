package fr.beffroi.compliance.report;

import fr.beffroi.compliance.plan.Paper;
import fr.beffroi.compliance.plan.Paper.Cell;
import fr.beffroi.compliance.plan.Paper.Fields;
import fr.beffroi.compliance.plan.Paper.Grid;
import fr.beffroi.compliance.plan.Paper.Heading;
import fr.beffroi.compliance.plan.Paper.Sentences;
import fr.beffroi.compliance.plan.Paper.Signatures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How is a {@link Paper} printed? On A4 across, for people to sign. */
public final class PaperPdf {
  private static final String CSS = read();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Paper paper;
  private final Locale locale;
  private final boolean french;

  private PaperPdf(Paper paper, Locale locale) {
    this.paper = paper;
    this.locale = locale;
    this.french = locale.getLanguage().equals("fr");
  }

  /**
   * Writes it and leaves the stream open.
   *
   * @param at the time that the document bears: the same paper at the same time has the same bytes
   */
  public static void write(Paper paper, Locale locale, Instant at, OutputStream out)
      throws IOException {
    Pdf.write(new PaperPdf(paper, locale).html(), at, out);
  }

  String html() {
    Html html = new Html();
    html.open("html", "lang", french ? "fr" : "en", "xmlns", "http://www.w3.org/1999/xhtml");
    html.open("head");
    html.empty("meta", "name", "subject", "content", paper.title());
    html.element("title", paper.title());
    html.style(CSS);
    html.close();
    html.open("body");
    html.element("h1", set(paper.title()));
    paper.parts().forEach(part -> part(html, part));
    html.close();
    html.close();
    return html.document();
  }

  private void part(Html html, Paper.Part part) {
    if (part instanceof Fields fields) {
      fields(html, fields);
    } else if (part instanceof Sentences sentences) {
      title(html, sentences.title());
      sentences.sentences().forEach(sentence -> html.element("p", set(sentence)));
    } else if (part instanceof Grid grid) {
      grid(html, grid);
    } else if (part instanceof Signatures signatures) {
      signatures(html, signatures);
    }
  }

  private void title(Html html, String title) {
    if (!title.isEmpty()) {
      html.element("h2", set(title));
    }
  }

  private void fields(Html html, Fields fields) {
    title(html, fields.title());
    html.open("table", "class", "fields");
    for (Paper.Field field : fields.fields()) {
      html.open("tr");
      html.element("th", set(field.label()), "scope", "row");
      html.element("td", field.text(), "class", field.text().isEmpty() ? "blank" : "filled");
      html.close();
    }
    html.close();
  }

  private void grid(Html html, Grid grid) {
    title(html, grid.title());
    if (grid.rows().isEmpty()) {
      html.element("p", french ? "Néant." : "None.");
      return;
    }
    html.open("table", "class", "grid");
    columns(html, grid.headings());
    html.open("thead").open("tr");
    grid.headings().forEach(heading -> html.element("th", set(heading.title()), "scope", "col"));
    html.close().close();
    html.open("tbody");
    for (List<Cell> row : grid.rows()) {
      html.open("tr");
      row.forEach(cell -> cell(html, cell));
      html.close();
    }
    html.close().close();
  }

  private static void columns(Html html, List<Heading> headings) {
    double all = headings.stream().mapToDouble(Heading::millimetres).sum();
    for (Heading heading : headings) {
      long percent = Math.round(100 * heading.millimetres() / all);
      html.empty("col", "style", "width: " + percent + "%");
    }
  }

  private void cell(Html html, Cell cell) {
    Long number = cell.number();
    LocalDate day = cell.day();
    String text = cell.text();
    if (number != null) {
      html.element("td", NumberFormat.getIntegerInstance(locale).format(number), "class", "number");
    } else if (day != null) {
      html.element("td", DAY.format(day), "class", "day");
    } else {
      html.element("td", text == null ? "" : text);
    }
  }

  private void signatures(Html html, Signatures signatures) {
    html.open("table", "class", "signatures").open("tr");
    signatures.places().forEach(place -> html.element("th", place, "scope", "col"));
    html.close().open("tr");
    for (int i = 0; i < signatures.places().size(); i++) {
      html.element("td", french ? "Date et signature :" : "Day and signature:");
    }
    html.close().close();
  }

  private String set(String sentence) {
    return french ? Typography.french(sentence) : sentence;
  }

  private static String read() {
    try (InputStream in = Objects.requireNonNull(PaperPdf.class.getResourceAsStream("paper.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
