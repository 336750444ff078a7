package fr.beffroi.compliance.datastore;

import fr.beffroi.rules.Bilingual;

/**
 * Why does a store not open? The message is ours: a driver's own may quote what it was given, so it
 * is neither repeated nor kept as a cause.
 */
public final class StoreUnreachable extends Exception {
  private static final long serialVersionUID = 1L;

  private final String store;
  private final String french;
  private final String english;

  public StoreUnreachable(String store, String french, String english) {
    super(store + ": " + english);
    this.store = store;
    this.french = french;
    this.english = english;
  }

  /** Which store, why, and what to do. */
  public Bilingual sentence() {
    return new Bilingual(store + " : " + french, store + ": " + english);
  }
}
