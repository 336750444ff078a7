package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.DraftView.Change;
import fr.beffroi.ingest.enrich.llm.LlmStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How much is there of one of the charter's words, now and under a draft?
 *
 * @param status the word, {@link Cell#SEVERAL} for what is mixed or depends
 */
public record DraftSum(String status, Side now, Side drafted) {
  /**
   * One side of it: sums of whole blocks.
   *
   * @param days the most that one of its blocks has
   * @param services how many services of the town hall are named in it
   */
  public record Side(
      long requests, long questions, long bytes, Totals.People people, int days, int services) {
    private static Side of(List<Figure> figures) {
      return new Side(
          figures.stream().mapToLong(Figure::requests).sum(),
          figures.stream().mapToLong(Figure::questions).sum(),
          figures.stream().mapToLong(Figure::bytes).sum(),
          Totals.people(figures),
          figures.stream().mapToInt(Figure::days).max().orElse(0),
          (int)
              figures.stream()
                  .map(figure -> figure.label().service())
                  .filter(service -> !service.isEmpty() && !service.equals(Cell.SEVERAL))
                  .distinct()
                  .count());
    }
  }

  /** Of each word that one of them says of anything. */
  public static List<DraftSum> of(List<Change> changes) {
    List<DraftSum> sums = new ArrayList<>();
    Stream.concat(Stream.of(LlmStatus.values()).map(LlmStatus::word), Stream.of(Cell.SEVERAL))
        .forEach(
            status -> {
              Side now = side(changes, Change::before, status);
              Side drafted = side(changes, Change::after, status);
              if (now.days() + drafted.days() > 0) {
                sums.add(new DraftSum(status, now, drafted));
              }
            });
    return sums;
  }

  private static Side side(List<Change> changes, Function<Change, String> word, String status) {
    return Side.of(
        changes.stream()
            .filter(change -> word.apply(change).equals(status))
            .map(Change::figure)
            .toList());
  }
}
