package fr.beffroi.compliance.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a paper that people sign, in one language, whatever it is printed by?
 *
 * @param title of the whole
 */
public record Paper(String title, List<Part> parts) {
  public Paper {
    parts = List.copyOf(parts);
  }

  /** A part, from top to bottom. */
  public sealed interface Part {}

  /** Labels with what belongs to each. */
  public record Fields(String title, List<Field> fields) implements Part {
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /** One label; a text that nobody has written yet is empty, and printed as a line to fill. */
  public record Field(String label, String text) {}

  /** Sentences. */
  public record Sentences(String title, List<String> sentences) implements Part {
    public Sentences {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A table.
   *
   * @param rows as long as the headings; none is said so
   */
  public record Grid(String title, List<Heading> headings, List<List<Cell>> rows) implements Part {
    public Grid {
      headings = List.copyOf(headings);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != headings.size()) {
          throw new IllegalArgumentException("a row is as long as its headings");
        }
      }
    }
  }

  /**
   * A column.
   *
   * @param millimetres of width, about
   */
  public record Heading(String title, double millimetres) {}

  /** Places to sign. */
  public record Signatures(List<String> places) implements Part {
    public Signatures {
      places = List.copyOf(places);
    }
  }

  /** What one cell holds: a text, a number, a day, or nothing. */
  public record Cell(@Nullable String text, @Nullable Long number, @Nullable LocalDate day) {
    public static final Cell EMPTY = new Cell(null, null, null);

    public static Cell of(String text) {
      return new Cell(text, null, null);
    }

    public static Cell of(long number) {
      return new Cell(null, number, null);
    }

    public static Cell of(LocalDate day) {
      return new Cell(null, null, day);
    }
  }
}
