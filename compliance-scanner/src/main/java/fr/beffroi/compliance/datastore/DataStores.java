package fr.beffroi.compliance.datastore;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Who opens this URL? Every {@link DataStore} of the class path, by scheme. */
public final class DataStores {
  private static final Map<String, DataStore> BY_SCHEME = load();

  private DataStores() {}

  /** Opens the store at that address. */
  public static OpenStore open(StoreAddress address, StoreLimits limits) throws StoreUnreachable {
    DataStore store = BY_SCHEME.get(address.url().scheme());
    if (store == null) {
      throw new StoreUnreachable(
          address.name(),
          "aucune sorte de base n'ouvre « "
              + address.url().scheme()
              + ": » ; on connaît "
              + String.join(", ", BY_SCHEME.keySet()),
          "no kind of store opens '"
              + address.url().scheme()
              + ":'; known are "
              + String.join(", ", BY_SCHEME.keySet()));
    }
    return store.open(address, limits);
  }

  private static Map<String, DataStore> load() {
    Map<String, DataStore> byScheme = new TreeMap<>();
    for (DataStore store : ServiceLoader.load(DataStore.class, DataStores.class.getClassLoader())) {
      for (String scheme : store.schemes()) {
        if (byScheme.put(scheme, store) != null) {
          throw new IllegalStateException("two stores open '" + scheme + ":'");
        }
      }
    }
    return byScheme;
  }
}
