package fr.beffroi.ingest.source;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is connected to a syslog port, and may one more be? Keeps the number of connections, those of
 * one address, their begun messages and their silence within limits. On the event loop only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do where a close fails
final class SyslogConnections {
  private static final Logger LOG = LoggerFactory.getLogger(SyslogConnections.class);
  private static final long LOG_EVERY = Duration.ofMinutes(1).toNanos();

  private final String id;
  private final SyslogTcpSource.Options options;
  private final Senders senders;
  private final Losses losses;
  private final Map<SyslogConnection, Channel> open = new LinkedHashMap<>();
  private final Map<InetAddress, Integer> byAddress = new HashMap<>();
  private long held;
  private long nextLog = System.nanoTime();

  SyslogConnections(String id, SyslogTcpSource.Options options, Senders senders, Losses losses) {
    this.id = id;
    this.options = options;
    this.senders = senders;
    this.losses = losses;
  }

  /** Lets a connection in, under the source id that is returned; an empty one refuses it. */
  String opened(SyslogConnection connection, Channel channel) {
    InetAddress address = address(channel);
    if (open.size() >= options.mostConnections()
        || byAddress.getOrDefault(address, 0) >= options.mostPerAddress()) {
      refused(address);
      return "";
    }
    open.put(connection, channel);
    byAddress.merge(address, 1, Integer::sum);
    return senders.id(address);
  }

  /** A connection has ended and all its lines were taken. */
  void closed(SyslogConnection connection) {
    Channel channel = open.remove(connection);
    if (channel != null) {
      byAddress.computeIfPresent(address(channel), (a, count) -> count == 1 ? null : count - 1);
    }
  }

  /** Notes memory for begun messages; false where there is too much of it in all. */
  boolean mayHold(int more) {
    held += more;
    if (more <= 0 || held <= options.mostHeld()) {
      return true;
    }
    losses.count("connections_closed_for_memory");
    return false;
  }

  /** Closes those that never said anything, or have long been silent. */
  void closeSilent() {
    long now = System.nanoTime();
    for (Map.Entry<SyslogConnection, Channel> entry : new ArrayList<>(open.entrySet())) {
      boolean spoke = entry.getKey().spoke();
      Duration patience = spoke ? options.idle() : options.firstByte();
      if (entry.getValue().isActive() && now - entry.getKey().quietSince() > patience.toNanos()) {
        losses.count(spoke ? "connections_closed_idle" : "connections_closed_silent");
        entry.getValue().close();
      }
    }
  }

  /** Ends all; their last lines are still offered. */
  void closeAll() {
    new ArrayList<>(open.values()).forEach(Channel::close);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** Counts what no one will take any more. */
  void giveUp() {
    open.keySet().forEach(connection -> losses.count("closing", connection.pending()));
    open.clear();
  }

  private void refused(InetAddress address) {
    losses.count("connections_refused");
    if (System.nanoTime() - nextLog >= 0) {
      nextLog = System.nanoTime() + LOG_EVERY;
      LOG.warn(
          "{}: connection from {} refused: {} are open, at most {} and {} from one address. Close"
              + " the port to strangers, or raise the limits in the configuration",
          id,
          address.getHostAddress(),
          open.size(),
          options.mostConnections(),
          options.mostPerAddress());
    }
  }

  private static InetAddress address(Channel channel) {
    // Null where the sender has gone already; the connection then ends at its first read.
    InetSocketAddress remote = (InetSocketAddress) channel.remoteAddress();
    return remote == null ? InetAddress.getLoopbackAddress() : remote.getAddress();
  }
}
