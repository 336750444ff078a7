package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.plan.Step.Granted;
import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * What was eliminated under which visa, as counted before and after? Counts are asked of the
 * stores; who executed what, and which copies there were, is the commune's own declaration.
 *
 * @param on the day of the second count
 */
public record Attestation(
    BordereauNumber number,
    String controller,
    Granted visa,
    Execution execution,
    LocalDate on,
    List<Line> lines) {
  /** How do the two counts of a line compare? */
  public enum Result {
    DONE("éliminé", "eliminated"),
    PARTLY("éliminé en partie", "partly eliminated"),
    NOT_DONE("toujours présent", "still there"),
    NOT_COUNTED("non recompté", "not counted again");

    private final String french;
    private final String english;

    Result(String french, String english) {
      this.french = french;
      this.english = english;
    }

    public Bilingual words() {
      return new Bilingual(french, english);
    }
  }

  /**
   * One line of the bordereau, counted again.
   *
   * @param after empty where the store did not answer
   */
  public record Line(
      String store, TableName table, Bilingual category, long before, OptionalLong after) {
    static Line of(BordereauLine line, OptionalLong after) {
      return new Line(line.store(), line.table(), line.category(), line.rows(), after);
    }

    public Result result() {
      if (after.isEmpty()) {
        return Result.NOT_COUNTED;
      }
      long left = after.getAsLong();
      if (left == 0) {
        return Result.DONE;
      }
      return left < before ? Result.PARTLY : Result.NOT_DONE;
    }
  }

  public Attestation {
    lines = List.copyOf(lines);
  }

  /** Whether no row of any line remains. */
  public boolean isComplete() {
    return lines.stream().allMatch(line -> line.result() == Result.DONE);
  }
}
