package fr.beffroi.compliance.retention;

import fr.beffroi.rules.Bilingual;
import fr.beffroi.rules.Location;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long may one category of data of one activity be kept, what comes after, and who says so?
 *
 * @param at where it is written
 * @param origin who wrote it: Beffroi, or the folder of the commune's
 * @param trigger of the active clock
 * @param administrativeTrigger of the other clock; most often the same
 * @param sources empty only where the status says that nothing was verified
 * @param agreement with the archives, which has changed this rule; null where there is none
 */
public record RetentionRule(
    Location at,
    String origin,
    RuleHeader header,
    RuleKind kind,
    Trigger trigger,
    Trigger administrativeTrigger,
    TwoClocks clocks,
    @Nullable Minimum minimum,
    End end,
    List<Source> sources,
    Status status,
    List<Bilingual> exceptions,
    @Nullable Agreement agreement) {
  public RetentionRule {
    sources = List.copyOf(sources);
    exceptions = List.copyOf(exceptions);
    if (sources.isEmpty() && status != Status.U) {
      throw new IllegalArgumentException(header.id() + ": without a source its status is U");
    }
  }

  public String id() {
    return header.id();
  }

  /** What one row deserves on the day {@code asOf}. */
  public Verdict verdict(TriggerDates dates, Place place, LocalDate asOf) {
    return verdict(clocks.phase(dates, asOf), place);
  }

  /** What the rows of one phase deserve, by where they lie. */
  public Verdict verdict(Phase phase, Place place) {
    return switch (phase) {
      case ACTIVE -> Verdict.OK;
      case INTERMEDIATE ->
          switch (place) {
            case ACTIVE_BASE -> Verdict.A_ARCHIVER;
            case FLAGGED_AS_ARCHIVED -> Verdict.SOFT_ARCHIVE;
            case INTERMEDIATE_ARCHIVE -> Verdict.OK;
          };
      case DUE -> whenDue();
      case UNDATED -> Verdict.INDATABLE;
      case UNSET -> Verdict.HORS_REGISTRE;
    };
  }

  private Verdict whenDue() {
    if (kind == RuleKind.FORBIDDEN) {
      return Verdict.DONNEE_INTERDITE;
    }
    if (end.isErasureByText()) {
      return Verdict.EFFACEMENT_AUTOMATIQUE_ABSENT;
    }
    return switch (end.disposition()) {
      case CONSERVE -> Verdict.ECHUE_C;
      case SORT -> Verdict.ECHUE_T;
      case ELIMINATE, ERASE -> Verdict.ECHUE_E;
    };
  }

  /** How sure a verdict is: what is due rests on the rule and on its end alike. */
  public Status statusOf(Verdict verdict) {
    return switch (verdict) {
      case ECHUE_E, ECHUE_T, ECHUE_C -> status.weakest(end.status());
      default -> status;
    };
  }

  /** Whether one of its texts applies on that day, or none says since when it does. */
  boolean hasBegunBy(LocalDate day) {
    return sources.isEmpty() || sources.stream().anyMatch(source -> source.hasBegunBy(day));
  }

  /** This rule as the archives have agreed to it. */
  RetentionRule agreed(TwoClocks newClocks, End newEnd, Agreement by) {
    return new RetentionRule(
        at,
        origin,
        header,
        kind,
        trigger,
        administrativeTrigger,
        newClocks,
        minimum,
        newEnd,
        sources,
        status,
        exceptions,
        by);
  }
}
