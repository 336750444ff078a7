package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.finding.Finding;
import java.util.List;

/**
 * What is wrong in a store?
 *
 * <p>To add one: implement this in {@code fr.beffroi.compliance.check} with
 * {@code @AutoService(Check.class)}. A check keeps no state and sees no value.
 */
public interface Check {
  /** Everything that it finds; two findings of one {@link Finding#id} are told as one. */
  List<Finding> check(StoreView store);
}
