package fr.beffroi.ingest.source;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What do machines send by syslog over UDP (RFC 5426)? One datagram is one line.
 *
 * <p>Nothing waits here: what the archive cannot take at once, and what the kernel threw away while
 * we were busy, is lost and counted. After a crash the last commit interval is lost too, and what
 * came until the restart; that cannot be counted. A sender that must not lose lines uses TCP or a
 * file.
 */
public final class SyslogUdpSource implements Source {
  /** RFC 5426, 3.2, allows what UDP can carry. */
  private static final int LONGEST_DATAGRAM = 65_535;

  /** Half a second of a flood of 20,000 short datagrams a second, as the kernel counts them. */
  private static final int KERNEL_BUFFER = 8 << 20;

  private static final int DATAGRAMS_A_TURN = 256;

  /**
   * What is kept of senders?
   *
   * @param mostSenders how many addresses have a source of their own
   * @param announced addresses that always have one
   */
  public record Options(int mostSenders, Set<InetAddress> announced) {
    public static final Options DEFAULT = new Options(256, Set.of());

    public Options {
      announced = Set.copyOf(announced);
    }
  }

  private final SyslogPort port;
  private final Options options;
  private final Losses losses = new Losses();
  private final KernelDrops kernel = KernelDrops.ofThisMachine();
  private volatile @Nullable Channel channel;
  private volatile long dropsAtEnd;

  public SyslogUdpSource(InetSocketAddress address, Options options) {
    this.port = SyslogPort.of("udp", address);
    this.options = options;
  }

  @Override
  public String id() {
    return port.id();
  }

  @Override
  public void start(@Nullable String cursor, Receiver receiver) throws IOException {
    Senders senders = new Senders(port.id(), options.mostSenders(), options.announced());
    Bootstrap bootstrap =
        new Bootstrap()
            .channel(NioDatagramChannel.class)
            .option(ChannelOption.ALLOCATOR, Buffers.SMALL)
            .option(ChannelOption.SO_RCVBUF, KERNEL_BUFFER)
            .option(
                ChannelOption.RECVBUF_ALLOCATOR,
                new FixedRecvByteBufAllocator(LONGEST_DATAGRAM)
                    .maxMessagesPerRead(DATAGRAMS_A_TURN))
            .handler(new DatagramLines(receiver, senders, losses));
    channel = port.open(bootstrap);
  }

  /** The port that is really open, where the configuration said 0. */
  public int port() {
    return SyslogPort.numberOf(channel);
  }

  @Override
  public Map<String, Long> losses() {
    Map<String, Long> all = losses.snapshot();
    Channel open = channel;
    long drops = open == null || !open.isOpen() ? dropsAtEnd : kernel.of(port());
    if (drops > 0) {
      all.put("kernel_buffer_full", drops);
    }
    return all;
  }

  @Override
  public void close() {
    Channel open = channel;
    if (open != null) {
      dropsAtEnd = kernel.of(port());
      open.close().awaitUninterruptibly();
      SyslogPort.release(open);
    }
  }
}
