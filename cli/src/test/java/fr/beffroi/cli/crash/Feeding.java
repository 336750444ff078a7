package fr.beffroi.cli.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.beffroi.ingest.archive.ArchiveReader;
import fr.beffroi.ingest.archive.ArchiveRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder with a configuration, and the three ways in which a test hands lines to its watch. */
final class Feeding {
  static final String COMMUNE = "villeneuve";
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final Path folder;
  private final int port;
  private final Map<String, List<ByteBuffer>> sent = new TreeMap<>();

  Feeding(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.port = freePort();
    Files.writeString(
        config(),
        """
        commune: {slug: villeneuve, zone: Europe/Paris}
        data: data
        sources:
          - file: auth.log
            start: beginning
          - {syslog: tcp, bind: 127.0.0.1, port: %d}
          - {syslog: udp, bind: 127.0.0.1, port: %d}
        """
            .formatted(port, port));
    Files.createFile(log());
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, LOOPBACK)) {
      return free.getLocalPort();
    }
  }

  Path config() {
    return folder.resolve("beffroi.yml");
  }

  Path data() {
    return folder.resolve("data");
  }

  int port() {
    return port;
  }

  private Path log() {
    return folder.resolve("auth.log");
  }

  void file(List<byte[]> lines) throws Exception {
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(log(), StandardOpenOption.APPEND))) {
      for (byte[] line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
    awaitArchived("file", lines);
  }

  /** One connection that counts octets (RFC 6587, 3.4.1): a message may hold any byte. */
  void tcp(List<byte[]> lines) throws Exception {
    try (Socket socket = new Socket(LOOPBACK, port);
        OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
      for (byte[] line : lines) {
        out.write((line.length + " ").getBytes(UTF_8));
        out.write(line);
      }
    }
    awaitArchived("syslog-tcp", lines);
  }

  void udp(List<byte[]> lines) throws Exception {
    try (DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
      for (byte[] line : lines) {
        socket.send(new DatagramPacket(line, line.length, LOOPBACK, port));
      }
    }
    awaitArchived("syslog-udp", lines);
  }

  /** One way of arriving after the other: the archive's order is that of the test. */
  private void awaitArchived(String kind, List<byte[]> lines) throws Exception {
    List<ByteBuffer> all = sent.computeIfAbsent(kind, first -> new ArrayList<>());
    lines.forEach(line -> all.add(ByteBuffer.wrap(HostileLines.kept(line))));
    Await.until(
        all.size() + " lines of " + kind + " are archived",
        JobRun.PATIENCE,
        () -> archived().getOrDefault(kind, List.of()).size() >= all.size());
  }

  /** What was sent, by kind of source, cut where the longest line ends. */
  Map<String, List<ByteBuffer>> sent() {
    return sent;
  }

  /** The archive's lines by kind of source, in its order. */
  Map<String, List<ByteBuffer>> archived() throws IOException, InterruptedException {
    Map<String, List<ByteBuffer>> lines = new TreeMap<>();
    try (ArchiveReader reader = ArchiveReader.open(data().resolve("archive"), COMMUNE)) {
      List<ArchiveRecord> records = reader.next(Duration.ZERO);
      while (!records.isEmpty()) {
        for (ArchiveRecord record : records) {
          if (record.kind() == ArchiveRecord.Kind.LINE) {
            lines
                .computeIfAbsent(record.sourceId().split(":", 2)[0], first -> new ArrayList<>())
                .add(ByteBuffer.wrap(record.payload()));
          }
        }
        records = reader.next(Duration.ZERO);
      }
    }
    return lines;
  }
}
