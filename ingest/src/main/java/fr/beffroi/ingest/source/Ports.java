package fr.beffroi.ingest.source;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** How is a port opened and closed, and what is said when it cannot be? */
final class Ports {
  private Ports() {}

  /** One thread reads one port: it only frames lines and hands them on. */
  static EventLoopGroup thread(String id) {
    return new MultiThreadIoEventLoopGroup(
        1, new DefaultThreadFactory("beffroi " + id, true), NioIoHandler.newFactory());
  }

  /** Waits for the bind; on failure ends the thread and says what to do. */
  static Channel bound(String id, InetSocketAddress at, ChannelFuture bind, EventLoopGroup thread)
      throws SourceException {
    bind.awaitUninterruptibly();
    Throwable cause = bind.cause();
    if (cause == null) {
      return bind.channel();
    }
    close(thread);
    throw new SourceException(problem(id, at, cause), cause);
  }

  static void close(EventLoopGroup thread) {
    thread.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
  }

  private static Problem problem(String id, InetSocketAddress at, Throwable cause) {
    String where = at.getHostString() + " port " + at.getPort();
    String why = String.valueOf(cause.getMessage());
    if (at.getPort() < 1024 && why.contains("ermission")) {
      return new Problem(
          id,
          where
              + " : droit refusé. Lancez Beffroi par son service systemd"
              + " (AmbientCapabilities=CAP_NET_BIND_SERVICE), ou choisissez un port au-dessus de"
              + " 1023.",
          where
              + ": permission denied. Run Beffroi by its systemd service"
              + " (AmbientCapabilities=CAP_NET_BIND_SERVICE), or choose a port above 1023.");
    }
    if (cause instanceof BindException && why.contains("in use")) {
      return new Problem(
          id,
          where
              + " : déjà utilisé par un autre programme. Trouvez-le avec « ss -lntup », arrêtez-le"
              + " ou changez de port.",
          where
              + ": in use by another program. Find it with 'ss -lntup', then stop it or change"
              + " the port.");
    }
    return new Problem(
        id,
        where
            + " : ouverture impossible ("
            + why
            + "). Vérifiez l'adresse et le port dans la"
            + " configuration.",
        where + ": cannot be opened (" + why + "). Check address and port in the configuration.");
  }
}
