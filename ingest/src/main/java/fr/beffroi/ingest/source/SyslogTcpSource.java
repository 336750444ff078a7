package fr.beffroi.ingest.source;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What do machines send by syslog over TCP (RFC 6587)? Both framings, see {@link SyslogFrames}.
 *
 * <p>While the archive is behind, senders wait. A sender that was told by TCP that its bytes
 * arrived has no word from the archive: after a crash of ours, what stood in the kernel's buffers
 * and the last commit interval is lost, and cannot be counted. Plain syslog has no remedy for it; a
 * file or the journal does.
 */
@SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do where a close fails
public final class SyslogTcpSource implements Source {
  private static final long SWEEP_MILLIS = 500;
  private static final long LAST_LINES_MILLIS = 2000;

  /**
   * What may senders take?
   *
   * @param mostConnections how many may be open
   * @param mostPerAddress how many of them from one address
   * @param firstByte a connection that says nothing for so long is closed
   * @param idle so is one that has spoken, after much longer: the message with which a sender finds
   *     out that its connection was closed is lost to it
   * @param mostHeld bytes of memory for messages that have begun and not ended
   * @param mostSenders how many addresses have a source of their own
   * @param announced addresses that always have one
   */
  public record Options(
      int mostConnections,
      int mostPerAddress,
      Duration firstByte,
      Duration idle,
      long mostHeld,
      int mostSenders,
      Set<InetAddress> announced) {
    public static final Options DEFAULT =
        new Options(512, 64, Duration.ofSeconds(60), Duration.ofHours(12), 32 << 20, 256, Set.of());

    public Options {
      announced = Set.copyOf(announced);
    }
  }

  private final SyslogPort port;
  private final Options options;
  private final Losses losses = new Losses();
  private @Nullable SyslogConnections connections;
  private volatile @Nullable Channel channel;

  public SyslogTcpSource(InetSocketAddress address, Options options) {
    this.port = SyslogPort.of("tcp", address);
    this.options = options;
  }

  @Override
  public String id() {
    return port.id();
  }

  @Override
  public void start(@Nullable String cursor, Receiver receiver) throws IOException {
    Senders senders = new Senders(port.id(), options.mostSenders(), options.announced());
    SyslogConnections all = new SyslogConnections(port.id(), options, senders, losses);
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childOption(ChannelOption.ALLOCATOR, Buffers.SMALL)
            .childOption(
                ChannelOption.RECVBUF_ALLOCATOR,
                new AdaptiveRecvByteBufAllocator(512, 2048, 16 << 10))
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel accepted) {
                    // TLS (RFC 5425) is one handler before this one.
                    accepted.pipeline().addLast(new SyslogConnection(all, receiver, losses));
                  }
                });
    Channel server = port.open(bootstrap);
    server
        .eventLoop()
        .scheduleWithFixedDelay(
            all::closeSilent, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    connections = all;
    channel = server;
  }

  /** The port that is really open, where the configuration said 0. */
  public int port() {
    return SyslogPort.numberOf(channel);
  }

  @Override
  public Map<String, Long> losses() {
    return losses.snapshot();
  }

  @Override
  public void close() {
    Channel server = channel;
    SyslogConnections all = connections;
    if (server == null || all == null) {
      return;
    }
    server.close().awaitUninterruptibly();
    EventLoop events = server.eventLoop();
    events.execute(all::closeAll);
    awaitLastLines(events, all);
    events.submit(all::giveUp).awaitUninterruptibly();
    SyslogPort.release(server);
    connections = null;
  }

  /**
   * What connections had sent before they were closed is still handed over, if that is possible.
   */
  private static void awaitLastLines(EventLoop events, SyslogConnections all) {
    CountDownLatch empty = new CountDownLatch(1);
    events.scheduleWithFixedDelay(
        () -> {
          if (all.isEmpty()) {
            empty.countDown();
          }
        },
        0,
        10,
        TimeUnit.MILLISECONDS);
    try {
      boolean unused = empty.await(LAST_LINES_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
