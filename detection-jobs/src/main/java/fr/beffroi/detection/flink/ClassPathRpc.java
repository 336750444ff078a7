package fr.beffroi.detection.flink;

import com.google.auto.service.AutoService;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.rpc.RpcSystem;
import org.apache.flink.runtime.rpc.RpcSystemLoader;

/**
 * Finds Flink's calls between its parts on the class path, where our distribution puts them.
 *
 * <p>Flink's own loader unpacks the same classes into a temporary folder at every start, and keeps
 * them from the archive of ready classes: half a second of every {@code replay} and {@code up}.
 * Where the class path has none, as in tests and on a cluster, Flink's own loader is asked next.
 */
@AutoService(RpcSystemLoader.class)
public final class ClassPathRpc implements RpcSystemLoader {
  private static final String PEKKO = "org.apache.flink.runtime.rpc.pekko.PekkoRpcSystem";

  /** Before Flink's own, which says 0. */
  @Override
  public int getLoadPriority() {
    return -1;
  }

  /**
   * The system of the class path.
   *
   * @throws IllegalStateException where there is none
   */
  @Override
  public RpcSystem loadRpcSystem(Configuration configuration) {
    try {
      return Class.forName(PEKKO)
          .asSubclass(RpcSystem.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(PEKKO + " is not on the class path", e);
    }
  }
}
