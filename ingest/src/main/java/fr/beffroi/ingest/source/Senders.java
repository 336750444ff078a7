package fr.beffroi.ingest.source;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Under which source id do the lines of a sender go? Each address has one of its own, {@code
 * syslog-udp:514/192.0.2.1}, until there are too many: anyone can invent addresses, and each source
 * costs memory and a tick. The others share one. For one thread.
 */
final class Senders {
  private static final Logger LOG = LoggerFactory.getLogger(Senders.class);

  private final String port;
  private final int most;
  private final Map<InetAddress, String> ids = new HashMap<>();
  private int strangers;

  /**
   * @param port the id of the port's source
   * @param most how many addresses that nobody announced have a source of their own
   * @param announced addresses that always have one: a flood must not take a firewall's place
   */
  Senders(String port, int most, Set<InetAddress> announced) {
    this.port = port;
    this.most = most;
    announced.forEach(address -> ids.put(address, own(address)));
  }

  String id(InetAddress address) {
    String known = ids.get(address);
    if (known != null) {
      return known;
    }
    if (strangers >= most) {
      return port + "/other";
    }
    if (++strangers == most) {
      LOG.warn(
          "{}: {} senders have a source of their own; further ones share {}/other. Name the real"
              + " ones in the configuration and close the port to the rest",
          port,
          most,
          port);
    }
    String id = own(address);
    ids.put(address, id);
    return id;
  }

  private String own(InetAddress address) {
    // RFC 5952, and without the interface that Java appends to a link-local address.
    return port + '/' + NetUtil.toAddressString(address);
  }
}
