package fr.beffroi.compliance.register;

import fr.beffroi.rules.Problem;
import java.util.List;

/**
 * What was read of a register, and what was not understood of it?
 *
 * @param problems errors for what was left out, warnings for what deserves a look
 */
public record ReadRegister(Register register, List<Problem> problems) {
  public ReadRegister {
    problems = List.copyOf(problems);
  }
}
