package fr.beffroi.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How many datagrams for a port did the kernel throw away because its buffer was full? The column
 * {@code drops} of {@code /proc/net/udp} and {@code udp6} (Linux, since 2.6.27), which begins at 0
 * with each socket.
 */
final class KernelDrops {
  private final List<Path> tables;

  KernelDrops(List<Path> tables) {
    this.tables = tables;
  }

  static KernelDrops ofThisMachine() {
    return new KernelDrops(List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6")));
  }

  /** The drops of all sockets of that port; 0 where the system does not say. */
  long of(int port) {
    long drops = 0;
    for (Path table : tables) {
      try {
        for (String line : Files.readAllLines(table, StandardCharsets.US_ASCII)) {
          drops += dropsOf(line, port);
        }
      } catch (IOException e) {
        // Not Linux, or IPv6 is off.
      }
    }
    return drops;
  }

  private static long dropsOf(String line, int port) {
    String[] cells = line.trim().split(" +", -1);
    // sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode ref pointer drops
    if (cells.length < 13 || !cells[1].endsWith(":" + String.format("%04X", port))) {
      return 0;
    }
    return Long.parseLong(cells[12]);
  }
}
