package fr.beffroi.ingest.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyslogTcpSourceTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final SyslogTcpSource.Options DEFAULT = SyslogTcpSource.Options.DEFAULT;

  private final Received received = new Received();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  @Test
  void bothFramingsArriveUnderTheirSender() throws Exception {
    SyslogTcpSource source = start(DEFAULT);
    send(connect(source), "<13>one\n<13>two\n");
    received.await(2);
    send(connect(source), "9 <13>three10 <13>fo\nur\n");

    assertThat(received.await(4)).containsExactly("<13>one", "<13>two", "<13>three", "<13>fo\nur");
    assertThat(received.all()).allMatch(one -> one.sourceId().equals("syslog-tcp:0/127.0.0.1"));
  }

  @Test
  void aSenderThatStopsTalkingHasItsLastLineKept() throws Exception {
    SyslogTcpSource source = start(DEFAULT);
    Socket socket = connect(source);
    send(socket, "<13>one\n<13>without an end");
    socket.shutdownOutput();

    assertThat(received.await(2)).containsExactly("<13>one", "<13>without an end");
    assertThat(socket.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void sendersWaitWhileTheArchiveIsBehindAndNothingIsLost() throws Exception {
    SyslogTcpSource source = start(DEFAULT);
    received.room(100);
    Socket socket = connect(source);
    List<String> lines = IntStream.range(0, 20_000).mapToObj(i -> "<13>line " + i).toList();
    Thread sender =
        new Thread(
            () -> {
              try {
                send(socket, String.join("\n", lines) + "\n");
                socket.close();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    sender.start();
    received.await(100);
    Socket other = connect(source);
    send(other, "<13>other\n");
    received.room(Integer.MAX_VALUE);

    List<String> expected = new ArrayList<>(lines);
    expected.add("<13>other");
    // Compared as a whole: AssertJ's containsAll is quadratic.
    assertThat(new HashSet<>(received.await(20_001)).equals(new HashSet<>(expected))).isTrue();
    sender.join();
    assertThat(source.losses()).isEmpty();
  }

  @Test
  void linesThatWereReadAreHandedOverBeforeTheSourceCloses() throws Exception {
    SyslogTcpSource source = start(DEFAULT);
    received.room(1);
    send(connect(source), "<13>one\n<13>two\n<13>three");
    received.await(1);
    Thread closer = new Thread(source::close);
    closer.start();
    received.room(Integer.MAX_VALUE);
    closer.join();

    assertThat(received.texts()).containsExactly("<13>one", "<13>two", "<13>three");
  }

  @Test
  void aThousandSilentConnectionsAreBoundedAndClosed() throws Exception {
    SyslogTcpSource source =
        start(options(512, 1000, Duration.ofMillis(1500), Duration.ofHours(1)));
    for (int i = 0; i < 1000; i++) {
      connect(source);
    }
    Received.until("refused", () -> source.losses().getOrDefault("connections_refused", 0L) >= 488);
    Received.until(
        "closed", () -> source.losses().getOrDefault("connections_closed_silent", 0L) >= 512 - 1);
    send(connect(source), "<13>still heard\n");

    assertThat(received.await(1)).containsExactly("<13>still heard");
  }

  @Test
  void oneAddressCannotTakeAllConnections() throws Exception {
    SyslogTcpSource source = start(options(512, 3, Duration.ofHours(1), Duration.ofHours(1)));
    for (int i = 0; i < 5; i++) {
      connect(source);
    }

    Received.until("refused", () -> source.losses().equals(Map.of("connections_refused", 2L)));
  }

  @Test
  void beginningsWithoutEndCannotFillTheMemory() throws Exception {
    SyslogTcpSource source =
        start(
            new SyslogTcpSource.Options(
                10, 10, Duration.ofHours(1), Duration.ofHours(1), 1 << 20, 256, Set.of()));
    for (int i = 0; i < 4; i++) {
      Socket socket = connect(source);
      try {
        send(socket, "x".repeat(500_000));
      } catch (IOException e) {
        // It was this one that was closed.
      }
    }

    Received.until("closed", () -> source.losses().containsKey("connections_closed_for_memory"));
    received.await(1);
    assertThat(received.all().get(0).line()).contains('x');
  }

  @Test
  void aPortInUseSaysWhatToDo() throws Exception {
    SyslogTcpSource first = start(DEFAULT);
    SyslogTcpSource second =
        new SyslogTcpSource(new InetSocketAddress(LOOPBACK, first.port()), DEFAULT);

    assertThatThrownBy(() -> second.start((String) null, received))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("in use by another program");
    second.close();
  }

  private static SyslogTcpSource.Options options(
      int most, int mostPerAddress, Duration firstByte, Duration idle) {
    return new SyslogTcpSource.Options(
        most, mostPerAddress, firstByte, idle, 32 << 20, 256, Set.of());
  }

  private SyslogTcpSource start(SyslogTcpSource.Options options) throws IOException {
    SyslogTcpSource source = new SyslogTcpSource(new InetSocketAddress(LOOPBACK, 0), options);
    source.start((String) null, received);
    open.add(0, source);
    return source;
  }

  private Socket connect(SyslogTcpSource source) throws IOException {
    Socket socket = new Socket(LOOPBACK, source.port());
    open.add(socket);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }
}
