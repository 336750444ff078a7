package fr.beffroi.compliance.register;

import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.rules.Problem;
import java.util.List;

/**
 * Why does a table of the register have no rule to be judged by?
 *
 * @param found tables of the store that it names all the same; none where it is not there
 */
public record Unbound(
    ProcessingActivity activity, TableBinding binding, List<TableName> found, Problem why) {
  public Unbound {
    found = List.copyOf(found);
  }
}
