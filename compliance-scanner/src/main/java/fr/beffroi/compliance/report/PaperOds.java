package fr.beffroi.compliance.report;

import fr.beffroi.compliance.plan.Paper;
import fr.beffroi.compliance.plan.Paper.Cell;
import fr.beffroi.compliance.plan.Paper.Fields;
import fr.beffroi.compliance.plan.Paper.Grid;
import fr.beffroi.compliance.plan.Paper.Sentences;
import fr.beffroi.compliance.plan.Paper.Signatures;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How is a {@link Paper} handed over for correction? As a workbook: a first sheet with what stands
 * around the tables, and each table on a sheet of its own.
 */
public final class PaperOds {
  private static final double LABEL = 60;
  private static final double TEXT = 170;

  private final Paper paper;
  private final boolean french;
  private final Workbook workbook = new Workbook();
  private final List<List<String>> first = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();

  private PaperOds(Paper paper, Locale locale) {
    this.paper = paper;
    this.french = locale.getLanguage().equals("fr");
  }

  /** Writes it and leaves the stream open. */
  public static void write(Paper paper, Locale locale, Instant at, OutputStream out)
      throws IOException {
    PaperOds ods = new PaperOds(paper, locale);
    paper.parts().forEach(ods::part);
    ods.sheets();
    ods.workbook.write(at, out);
  }

  private void part(Paper.Part part) {
    if (part instanceof Fields fields) {
      heading(fields.title());
      fields.fields().forEach(field -> first.add(List.of(field.label(), field.text())));
    } else if (part instanceof Sentences sentences) {
      heading(sentences.title());
      sentences.sentences().forEach(sentence -> first.add(List.of("", sentence)));
    } else if (part instanceof Signatures signatures) {
      heading("Signatures");
      signatures.places().forEach(place -> first.add(List.of(place, "")));
    } else if (part instanceof Grid grid) {
      grids.add(grid);
      first.add(List.of(grid.title(), sheetName(grids.size())));
    }
  }

  private void heading(String title) {
    if (!title.isEmpty()) {
      first.add(List.of(title, ""));
    }
  }

  private void sheets() {
    workbook.sheet(
        sheetName(0),
        List.of(new Workbook.Heading(paper.title(), LABEL), new Workbook.Heading("", TEXT)),
        first);
    for (int i = 0; i < grids.size(); i++) {
      Grid grid = grids.get(i);
      workbook.sheet(
          sheetName(i + 1),
          grid.headings().stream()
              .map(heading -> new Workbook.Heading(heading.title(), heading.millimetres()))
              .toList(),
          grid.rows().stream().map(PaperOds::values).toList());
    }
  }

  /**
   * A sheet's name comes from us alone: titles may be too long for one, or hold what it may not.
   */
  private String sheetName(int number) {
    if (number == 0) {
      return "Document";
    }
    return (french ? "Tableau " : "Table ") + number;
  }

  private static List<@Nullable Object> values(List<Cell> cells) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Cell cell : cells) {
      Object value = cell.number() != null ? cell.number() : cell.day();
      values.add(value != null ? value : cell.text());
    }
    return values;
  }
}
