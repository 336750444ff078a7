package fr.beffroi.cli.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Anyone who reaches the ports can flood them: a watch with less than half of its usual memory goes
 * on, opens no file a sender, and says what it could not take.
 */
class FloodUpTest {
  private static final int DATAGRAMS = 200_000;
  private static final int SENDERS = 1_000;
  private static final int OWN_SOURCES = 256;
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @TempDir Path folder;
  private Feeding feeding;
  private UpProcess up;

  @BeforeEach
  void start() throws Exception {
    assumeThat(System.getProperty("os.name")).as("has all of 127.0.0.0/8").isEqualTo("Linux");
    feeding = new Feeding(folder);
    up = UpProcess.start(folder, 1);
    up.awaitReady();
  }

  @AfterEach
  void abandon() {
    if (up != null) {
      up.abandon();
    }
  }

  @Test
  void aFloodFromSpoofedSendersIsTakenOrCountedWithinBounds() throws Exception {
    for (int sender = 0; sender < SENDERS; sender++) {
      flood(sender);
    }
    Await.until(
        "each datagram is counted as a line or as lost",
        JobRun.PATIENCE,
        () -> lines("syslog-udp") + losses("syslog-udp") == DATAGRAMS);
    Await.until("all that came is judged", JobRun.PATIENCE, () -> lag() == 0);

    assertThat(sources("syslog-udp"))
        .as("the port, the first senders, and one for the rest")
        .isLessThanOrEqualTo(1 + OWN_SOURCES + 1);
    assertThat(files()).as("files of the archive").isLessThan(20);
    assertThat(openFiles()).isLessThan(500);
    stillHears();
    if (losses("syslog-udp") > 0) {
      CommandRun doctor = CommandRun.in(folder).call("doctor");
      assertThat(doctor.out())
          .contains("syslog-udp:" + feeding.port() + ": " + losses("syslog-udp"));
    }
  }

  @Test
  void aThousandConnectionsThatSayNothingLeaveRoomForTheOthers() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 1_000; i++) {
        silent.add(new Socket(LOOPBACK, feeding.port()));
      }
      Await.until(
          "what is above the limit of one address is refused and counted",
          JobRun.PATIENCE,
          () -> status().path("sources").toString().contains("\"connections_refused\":936"));

      assertThat(openFiles()).isLessThan(500);
      stillHears();
      assertThat(CommandRun.in(folder).call("doctor").out())
          .contains("syslog-tcp:" + feeding.port() + ": 936 connections refused");
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  /** Failed logins, so that they cost all that an event can cost. */
  private void flood(int sender) throws IOException {
    InetAddress from = InetAddress.getByName("127.0." + sender / 250 + "." + (2 + sender % 250));
    InetSocketAddress to = new InetSocketAddress(LOOPBACK, feeding.port());
    try (DatagramChannel channel = DatagramChannel.open().bind(new InetSocketAddress(from, 0))) {
      for (int i = 0; i < DATAGRAMS / SENDERS; i++) {
        String line =
            "<38>Nov 22 10:00:00 srv sshd[7]: Failed password for invalid user u%d from"
                + " 10.%d.%d.%d port 22 ssh2";
        channel.send(
            ByteBuffer.wrap(HostileLines.text(line.formatted(i, sender / 250, sender % 250, i))),
            to);
      }
    }
  }

  /** From another address: no address may take all connections. */
  private void stillHears() throws Exception {
    InetAddress honest = InetAddress.getByName("127.0.7.7");
    try (Socket socket = new Socket(LOOPBACK, feeding.port(), honest, 0)) {
      socket.getOutputStream().write(HostileLines.text("<13>srv app: an honest line\n"));
    }
    ByteBuffer line = ByteBuffer.wrap(HostileLines.text("<13>srv app: an honest line"));
    Await.until(
        "an honest line is archived",
        JobRun.PATIENCE,
        () -> feeding.archived().getOrDefault("syslog-tcp", List.of()).contains(line));
    assertThat(up.runs()).isTrue();
    assertThat(up.words()).doesNotContain("OutOfMemoryError");
    assertThat(up.errors()).isEmpty();
  }

  private JsonNode status() throws IOException {
    Path status = feeding.data().resolve("status.json");
    ObjectMapper json = new ObjectMapper();
    return Files.exists(status) ? json.readTree(status.toFile()) : json.createObjectNode();
  }

  private long lag() throws IOException {
    return status().path("lag").asLong(-1);
  }

  private long lines(String kind) throws IOException {
    long lines = 0;
    for (Map.Entry<String, JsonNode> source : status().path("sources").properties()) {
      lines += source.getKey().startsWith(kind) ? source.getValue().path("lines").asLong() : 0;
    }
    return lines;
  }

  private long losses(String kind) throws IOException {
    long lost = 0;
    for (Map.Entry<String, JsonNode> source : status().path("sources").properties()) {
      if (source.getKey().startsWith(kind)) {
        for (JsonNode count : source.getValue().path("losses")) {
          lost += count.asLong();
        }
      }
    }
    return lost;
  }

  private long sources(String kind) throws IOException {
    return status().path("sources").properties().stream()
        .filter(source -> source.getKey().startsWith(kind))
        .count();
  }

  private long files() throws IOException {
    return Folders.files(feeding.data().resolve("archive")).stream()
        .filter(Files::isRegularFile)
        .count();
  }

  private long openFiles() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/" + up.pid() + "/fd"))) {
      return open.count();
    }
  }
}
