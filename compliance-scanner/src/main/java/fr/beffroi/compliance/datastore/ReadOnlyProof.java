package fr.beffroi.compliance.datastore;

import fr.beffroi.rules.Bilingual;
import java.util.List;

/** Is the account that we read with unable to write? */
public sealed interface ReadOnlyProof {
  /**
   * It is.
   *
   * @param how what was looked at
   */
  record Proven(Bilingual how) implements ReadOnlyProof {}

  /**
   * It is not, or nobody can tell.
   *
   * @param reasons rights that it should not have (at most a few), or what could not be asked
   */
  record NotProven(List<Bilingual> reasons) implements ReadOnlyProof {
    public NotProven {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("what is not proven has a reason");
      }
    }
  }
}
