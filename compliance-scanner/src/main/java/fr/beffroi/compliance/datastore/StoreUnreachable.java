package fr.beffroi.compliance.datastore;

/**
 * Why does a store not open? The message is ours: a driver's own may quote what it was given, so it
 * is neither repeated nor kept as a cause.
 */
public final class StoreUnreachable extends Exception {
  private static final long serialVersionUID = 1L;

  public StoreUnreachable(String store, String reason) {
    super(store + ": " + reason);
  }
}
