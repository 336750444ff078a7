package fr.beffroi.ingest.archive;

import fr.beffroi.ingest.archive.search.BlockIndex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/** The process that is killed: appends numbered lines and prints each number once committed. */
final class CrashingWriter {
  static final String SOURCE = "file:/var/log/auth.log";

  private CrashingWriter() {}

  static ArchiveWriter open(Path root) throws java.io.IOException {
    ArchiveOptions options =
        ArchiveOptions.defaults()
            .withCommitInterval(Duration.ofMillis(1))
            .withRollBytes(30_000)
            .withQueueBytes(10_000)
            .withCompression(BlockIndex::new);
    return ArchiveWriter.open(root, "villeneuve", "mairie", Clock.systemUTC(), options);
  }

  static String line(long number) {
    return "line " + number + " " + "x".repeat((int) (number * 31 % 200));
  }

  public static void main(String[] arguments) throws Exception {
    Random random = new Random(Long.parseLong(arguments[1]));
    ArchiveWriter writer = open(Path.of(arguments[0]));
    Map<String, String> cursors = writer.cursors();
    long number = Long.parseLong(cursors.getOrDefault(SOURCE, "0"));
    while (true) {
      long seq = 0;
      for (int i = random.nextInt(100); i >= 0; i--) {
        number++;
        byte[] line = line(number).getBytes(StandardCharsets.UTF_8);
        seq = writer.append(SOURCE, ArchiveRecord.Kind.LINE, Long.toString(number), line);
      }
      writer.awaitCommitted(seq);
      System.out.println(number);
    }
  }
}
