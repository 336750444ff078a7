package fr.beffroi.compliance.register.proposal;

import fr.beffroi.compliance.finding.Subject;
import java.util.List;

/**
 * Which activities may the tables of some stores belong to?
 *
 * @param tables with an activity, in the order of the stores
 * @param unknown tables with data about people that no word gives to an activity
 */
public record RegisterProposal(List<ProposedTable> tables, List<Subject> unknown) {
  public RegisterProposal {
    tables = List.copyOf(tables);
    unknown = List.copyOf(unknown);
  }
}
