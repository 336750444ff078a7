package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.plan.BordereauLine.Part;
import java.time.LocalDate;
import java.util.List;

/**
 * What does a commune ask the departmental archives to let it destroy? The « bordereau
 * d'élimination », without which nothing is eliminated (Code du patrimoine, R212-14).
 *
 * @param controller the commune, as it signs
 * @param representative who signs for it; empty where the register does not say
 * @param asOf the day on which the audit read every clock
 * @param lines due, all parts
 * @param held due too, but kept for a legal hold, and never to be destroyed meanwhile
 */
public record Bordereau(
    BordereauNumber number,
    String controller,
    String representative,
    LocalDate drawnUpOn,
    LocalDate asOf,
    List<BordereauLine> lines,
    List<Held> held) {
  /** A line that is due and held. */
  public record Held(BordereauLine line, LegalHold hold) {}

  public Bordereau {
    lines = List.copyOf(lines);
    held = List.copyOf(held);
  }

  public List<BordereauLine> part(Part part) {
    return lines.stream().filter(line -> line.part() == part).toList();
  }

  /** What the visa is asked for. */
  public List<BordereauLine> toEliminate() {
    return part(Part.ELIMINATE);
  }
}
