package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Inventory;

/** Who watches an audit? Told of names and numbers only; called by the thread that audits. */
public interface AuditListener {
  /** Nobody. */
  AuditListener NONE =
      new AuditListener() {
        @Override
        public void begins(String store, Step step, int parts) {}

        @Override
        public void done(String store, Step step, int part) {}
      };

  /**
   * A step begins.
   *
   * @param parts tables or documents to look at, or 1
   */
  void begins(String store, Step step, int parts);

  /** The store's tables are known. */
  default void found(String store, Inventory inventory) {}

  /** So many of its parts are done. */
  void done(String store, Step step, int part);
}
