package fr.beffroi.ingest.source;

import io.netty.bootstrap.AbstractBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where does a syslog source listen? One port, with one thread that reads it. For one opening.
 *
 * @param id the source's: {@code syslog-udp:514}
 */
record SyslogPort(String id, InetSocketAddress address) {
  static SyslogPort of(String protocol, InetSocketAddress address) {
    return new SyslogPort("syslog-" + protocol + ':' + address.getPort(), address);
  }

  /** Binds the port; where that fails its thread has ended, and the error says what to do. */
  Channel open(AbstractBootstrap<?, ?> bootstrap) throws SourceException {
    EventLoopGroup thread = Ports.thread(id);
    return Ports.bound(id, address, bootstrap.group(thread).bind(address), thread);
  }

  /** Ends the thread; the channel is closed before. */
  static void release(Channel channel) {
    Ports.close(channel.eventLoop().parent());
  }

  /** The port that is really open, where the configuration said 0; 0 where none is. */
  static int numberOf(@Nullable Channel open) {
    return open == null ? 0 : ((InetSocketAddress) open.localAddress()).getPort();
  }
}
