package fr.beffroi.detection.store;

import fr.beffroi.detection.incident.Incident;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where do incidents stay? Each is kept whole under its id; writing it again replaces it. */
public interface IncidentStore {
  /** Writes all of them or none; of two with one id, the later in the order stays. */
  void putIncidents(Collection<Incident> incidents) throws StoreException;

  /** Those that the filter lets through: what deserves a look first, the gravest of these first. */
  List<Incident> incidents(IncidentFilter filter) throws StoreException;

  /**
   * The one incident whose id begins so.
   *
   * @throws StoreException where several do
   */
  Optional<Incident> incident(String idPrefix) throws StoreException;
}
