package fr.beffroi.compliance.datastore;

import java.util.Set;

/**
 * Which kind of data store can be opened by which URL?
 *
 * <p>Found by {@link java.util.ServiceLoader} ({@code @AutoService(DataStore.class)}), chosen by
 * the scheme of the URL, tested by a class that extends {@code DataStoreContract}.
 */
public interface DataStore {
  /**
   * First words of the URLs that it opens, in small letters: {@code postgresql}, {@code sqlite}.
   */
  Set<String> schemes();

  /**
   * Opens it for reading only. Nothing is ever written to it.
   *
   * @throws StoreUnreachable where it does not open; the message holds neither secret nor value
   */
  OpenStore open(StoreAddress address, StoreLimits limits) throws StoreUnreachable;
}
