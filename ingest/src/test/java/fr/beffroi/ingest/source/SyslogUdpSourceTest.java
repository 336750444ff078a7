package fr.beffroi.ingest.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyslogUdpSourceTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final Received received = new Received();
  private final SyslogUdpSource source =
      new SyslogUdpSource(new InetSocketAddress(LOOPBACK, 0), SyslogUdpSource.Options.DEFAULT);

  @AfterEach
  void stop() {
    source.close();
  }

  @Test
  void oneDatagramIsOneLineOfItsSender() throws Exception {
    source.start((String) null, received);
    send("<13>one\n".getBytes(ISO_8859_1));
    send("\n\0".getBytes(ISO_8859_1));
    send("<13>two\nlines\r\n\0".getBytes(ISO_8859_1));
    send(new byte[] {'<', (byte) 0xff, 0, '>'});

    assertThat(received.await(3)).startsWith("<13>one", "<13>two\nlines");
    assertThat(received.all().get(2).line()).containsExactly('<', 0xff, 0, '>');
    assertThat(received.all())
        .allMatch(
            one -> one.sourceId().equals("syslog-udp:0/127.0.0.1") && source.owns(one.sourceId()));
  }

  @Test
  void whatTheArchiveCannotTakeIsCounted() throws Exception {
    received.room(1);
    source.start((String) null, received);
    send("<13>one".getBytes(ISO_8859_1));
    send("<13>two".getBytes(ISO_8859_1));
    send("<13>three".getBytes(ISO_8859_1));

    Received.until("counted", () -> source.losses().equals(Map.of("archive_behind", 2L)));
    assertThat(received.texts()).containsExactly("<13>one");
  }

  @Test
  void ofAFloodEveryDatagramIsReceivedOrCounted() throws Exception {
    int flood = 200_000;
    AtomicLong lines = new AtomicLong();
    source.start((String) null, new Counting(lines));
    try (DatagramChannel channel = DatagramChannel.open()) {
      InetSocketAddress to = new InetSocketAddress(LOOPBACK, source.port());
      ByteBuffer datagram =
          ByteBuffer.wrap(
              "<38>Nov 22 10:00:00 host app: a flood of datagrams".getBytes(ISO_8859_1));
      for (int i = 0; i < flood; i++) {
        channel.send(datagram.rewind(), to);
      }
    }

    Received.until("all accounted for", () -> lines.get() + lost() == flood);
    source.close();
    assertThat(lines.get() + lost()).isEqualTo(flood);
  }

  @Test
  void aPortInUseSaysWhatToDo() throws Exception {
    source.start((String) null, received);
    SyslogUdpSource second =
        new SyslogUdpSource(
            new InetSocketAddress(LOOPBACK, source.port()), SyslogUdpSource.Options.DEFAULT);

    assertThatThrownBy(() -> second.start((String) null, received))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("syslog-udp:" + source.port())
        .hasMessageContaining("in use by another program")
        .hasMessageContaining("ss -lntup");
    second.close();
  }

  @Test
  void inventedSendersShareOneSourceAndAnnouncedOnesKeepTheirs() throws Exception {
    InetAddress firewall = InetAddress.getByName("192.0.2.1");
    Senders senders = new Senders("syslog-udp:514", 256, Set.of(firewall));
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      ids.add(senders.id(InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(i).array())));
    }

    assertThat(ids).hasSize(257).contains("syslog-udp:514/other");
    assertThat(senders.id(firewall)).isEqualTo("syslog-udp:514/192.0.2.1");
    assertThat(senders.id(InetAddress.getByName("0.0.0.7"))).isEqualTo("syslog-udp:514/0.0.0.7");
    assertThat(new Senders("u", 1, Set.of()).id(InetAddress.getByName("2001:db8:0:0:0:0:0:1")))
        .isEqualTo("u/2001:db8::1");
  }

  @Test
  void theKernelTellsTheDropsOfAPort(@TempDir Path folder) throws IOException {
    Path udp = folder.resolve("udp");
    Files.writeString(
        udp,
        """
           sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
        13030: 0100007F:0202 00000000:0000 07 00000000:007FFE80 00:00000000 00000000     0        0 35048 2 00000000d5fbf7f1 39918
        14270: 00000000:CB4A 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 35049 2 00000000665c6498 7
        """);
    KernelDrops drops = new KernelDrops(List.of(udp, folder.resolve("udp6")));

    assertThat(drops.of(514)).isEqualTo(39_918);
    assertThat(drops.of(515)).isZero();
  }

  private long lost() {
    return source.losses().values().stream().mapToLong(Long::longValue).sum();
  }

  private void send(byte[] bytes) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
      socket.send(new DatagramPacket(bytes, bytes.length, LOOPBACK, source.port()));
    }
  }

  private record Counting(AtomicLong lines) implements Receiver {
    @Override
    public void receive(String sourceId, String cursor, byte[] line) {
      lines.incrementAndGet();
    }

    @Override
    public boolean tryReceive(String sourceId, String cursor, byte[] line) {
      lines.incrementAndGet();
      return true;
    }
  }
}
