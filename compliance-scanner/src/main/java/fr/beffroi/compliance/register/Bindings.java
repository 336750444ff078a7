package fr.beffroi.compliance.register;

import fr.beffroi.rules.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tables of the register were found in the stores, and which were not?
 *
 * @param tables ready to be counted; a pattern that fits ten files gives ten
 * @param warnings about tables that are bound all the same
 */
public record Bindings(List<BoundTable> tables, List<Unbound> unbound, List<Problem> warnings) {
  public Bindings {
    tables = List.copyOf(tables);
    unbound = List.copyOf(unbound);
    warnings = List.copyOf(warnings);
  }

  /** What the commune has to correct in its register, or to know of it. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    unbound.forEach(one -> problems.add(one.why()));
    problems.addAll(warnings);
    return List.copyOf(problems);
  }
}
