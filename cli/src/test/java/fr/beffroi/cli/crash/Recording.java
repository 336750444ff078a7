package fr.beffroi.cli.crash;

import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.job.TownJob;
import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What does a release leave to the next one? Its rules, the archive and the store of an invented
 * attack, and a checkpoint in the middle of it, all in one small file.
 */
final class Recording {
  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
  private static final AttackLines LINES = new AttackLines(1, "srv-mairie");
  private static final int RECORDED = 1_200;
  private static final int ALL = 2_400;
  private static final Duration PACE = Duration.ofSeconds(2);

  private final Path folder;
  private final SetClock clock = new SetClock(START);

  private Recording(Path folder) {
    this.folder = folder;
  }

  /** Runs this release over the first half of the lines. */
  static Recording make(Path folder) throws Exception {
    Recording made = new Recording(folder);
    for (RuleFile rule : RuleFiles.shipped().in("sigma")) {
      Path copy = made.rulesFolder().resolve(rule.name());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, rule.text());
    }
    try (JobRun run = made.open(folder)) {
      made.append(run, 1, RECORDED);
      TownJob job = run.start(Duration.ofMillis(200));
      try (job) {
        run.awaitAllRead();
        new CheckpointWatch(run.checkpoints()).awaitAnother(3);
      }
    }
    List<Path> checkpoints = new CheckpointWatch(folder.resolve("checkpoints")).complete();
    for (Path older : checkpoints.subList(1, checkpoints.size())) {
      Folders.delete(older);
    }
    return made;
  }

  static Recording read(Path file, Path folder) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path copy = folder.resolve(entry.getName());
        Files.createDirectories(copy.getParent());
        Files.copy(zip, copy);
      }
    }
    return new Recording(folder);
  }

  void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path each : Folders.files(folder)) {
        if (Files.isRegularFile(each)) {
          zip.putNextEntry(new ZipEntry(folder.relativize(each).toString()));
          Files.copy(each, zip);
        }
      }
    }
  }

  /** Goes on from the recorded checkpoint, over the second half of the lines. */
  Findings goOn() throws Exception {
    try (JobRun run = open(folder)) {
      append(run, RECORDED + 1, ALL);
      return run.finish(new NeverFromTheBeginning(run.archive()));
    }
  }

  /** Reads the same archive, once it is whole, in one go. */
  Findings inOneGo(Path again) throws Exception {
    Folders.copy(folder.resolve("archive"), again.resolve("archive"));
    try (JobRun run = open(again)) {
      return run.finish(run.archive());
    }
  }

  private JobRun open(Path where) throws IOException {
    RuleSource rules = RuleSource.of(RuleFiles.none().with(rulesFolder(), "release"));
    return new JobRun(where, rules, clock, ArchiveOptions.defaults());
  }

  private void append(JobRun run, int first, int last) throws InterruptedException {
    for (int number = first; number <= last; number += 100) {
      clock.set(at(number));
      run.append(
          IntStream.range(number, number + 100).mapToObj(n -> LINES.file(n, at(n))).toList());
    }
  }

  private static Instant at(int number) {
    return START.plus(PACE.multipliedBy(number));
  }

  private Path rulesFolder() {
    return folder.resolve("rules");
  }
}
