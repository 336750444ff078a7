package fr.beffroi.detection.store;

import fr.beffroi.detection.incident.Decision;
import java.util.List;

/** What did people decide? An append-only list, read by cursor while others append. */
public interface DecisionLog {
  /** Appends the decision, and gives it back under its cursor. */
  Decision append(Decision decision) throws StoreException;

  /** The decisions after that cursor, in order, at most {@code most}; 0 for the first ones. */
  List<Decision> after(long cursor, int most) throws StoreException;

  /** The decisions on one incident, in order. */
  List<Decision> on(String incident) throws StoreException;
}
