package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.DocumentChoice;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Is this document among those that were chosen? Asked by several threads. */
final class DocumentQuota {
  private final DocumentChoice choice;
  private final Map<Path, Integer> taken = new ConcurrentHashMap<>();

  DocumentQuota(DocumentChoice choice) {
    this.choice = choice;
  }

  /** Whether its name may be opened at all. */
  boolean admits(Content document) {
    return choice.reads().test(document.name());
  }

  /** Takes its place among those of its folder; false where all places are taken. */
  boolean takes(Content document) {
    int place = taken.merge(document.folder(), 1, Integer::sum);
    return place <= choice.perFolder();
  }

  /** Whether nothing of its folder is read any more. */
  boolean isSpent(Content content) {
    return taken.getOrDefault(content.folder(), 0) >= choice.perFolder();
  }
}
