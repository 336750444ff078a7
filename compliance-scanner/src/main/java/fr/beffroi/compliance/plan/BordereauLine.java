package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.rules.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which category of data is due, whose, since when, on whose authority, and how much of it? One
 * line of a bordereau describes a category in one table, never a piece.
 *
 * @param part of the bordereau
 * @param finding its id in the audit: the same line in the next audit has the same
 * @param activity what the data serve, as the register calls it
 * @param category object and typology
 * @param period the DUA, and what starts it
 * @param reference texts, or the agreement with the archives
 * @param queries each counts the line's rows again, in the store's own SQL
 */
public record BordereauLine(
    Part part,
    String finding,
    String store,
    TableName table,
    ProducingService service,
    String activity,
    Bilingual category,
    Bilingual period,
    String reference,
    Optional<Extremes> extremes,
    long rows,
    OptionalLong bytes,
    List<String> queries,
    List<Bilingual> observations) {
  /** What is asked of the archives for a line? */
  public enum Part {
    /** Verdict ECHUE_E: the visa. */
    ELIMINATE("Données à éliminer", "Data to eliminate"),
    /**
     * Verdict ECHUE_T: how to sort. No visa may be asked for before the archives have said what
     * they take; what remains then goes into a bordereau of its own.
     */
    SORT("Données à trier, hors visa", "Data to sort, outside of this visa"),
    /** Verdict ECHUE_C: they are handed over by a bordereau de versement, and never eliminated. */
    HAND_OVER("Données à verser, hors visa", "Data to hand over, outside of this visa");

    private final String french;
    private final String english;

    Part(String french, String english) {
      this.french = french;
      this.english = english;
    }

    public Bilingual words() {
      return new Bilingual(french, english);
    }
  }

  public BordereauLine {
    queries = List.copyOf(queries);
    observations = List.copyOf(observations);
    if (rows < 0) {
      throw new IllegalArgumentException("rows are counted from 0");
    }
  }
}
