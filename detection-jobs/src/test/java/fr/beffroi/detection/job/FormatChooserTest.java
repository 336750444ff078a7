package fr.beffroi.detection.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.archive.ArchiveReader;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.ArchiveWriter;
import fr.beffroi.ingest.source.Collector;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatChooserTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  private static final String SSHD =
      "Nov 22 11:00:00 srv sshd[1]: Failed password for root from 192.0.2.7 port 22 ssh2";
  private static final String PATH = "#path\tconn";
  private static final String FIELDS = "#fields\tts\tid.orig_h";
  private static final String TYPES = "#types\ttime\taddr";
  private static final SourceSetting NOTHING = new SourceSetting(null, null);

  @TempDir Path folder;

  @Test
  void fiftyLinesAlikeSettleTheFormat() throws Exception {
    assertThat(contexts(Map.of(), NOTHING, 49)).isEmpty();
    assertThat(contexts(Map.of(), NOTHING, 200)).containsExactly("{\"format\":\"syslog\"}");
  }

  @Test
  void linesOfSeveralKindsSettleThatEveryFormatIsAsked() throws Exception {
    String iso = "{\"@timestamp\":\"2026-11-22T11:00:00Z\",\"message\":\"x\"}";
    assertThat(contexts(Map.of(), NOTHING, 50, SSHD, iso)).containsExactly("{}");
  }

  @Test
  void whatIsConfiguredIsNotedAtTheFirstLine() throws Exception {
    SourceSetting said = new SourceSetting("squid", ZoneId.of("Indian/Reunion"));
    assertThat(contexts(Map.of(), said, 3)).containsExactly(said.toJson());
  }

  @Test
  void aSourceThatIsSettledIsNotAskedAgain() throws Exception {
    assertThat(contexts(Map.of("file:/auth.log", "{}"), NOTHING, 200)).isEmpty();
  }

  @Test
  void aLineOfAMegabyteIsRecognisedByItsBeginning() throws Exception {
    assertThat(contexts(Map.of(), NOTHING, 50, SSHD + " x".repeat(1 << 19)))
        .containsExactly("{\"format\":\"syslog\"}");
  }

  @Test
  void aHeaderIsNotedWithTheFormatOnceItIsWhole() throws Exception {
    assertThat(contexts(Map.of(), NOTHING, 3, PATH, FIELDS, TYPES))
        .singleElement()
        .satisfies(
            context -> {
              assertThat(SourceSetting.parse(context).format()).isEqualTo("zeek-tsv");
              assertThat(SourceSetting.parse(context).header()).contains(PATH, FIELDS, TYPES);
            });
  }

  @Test
  void aRotatedLogWithTheSameHeaderNotesNothing() throws Exception {
    assertThat(contexts(Map.of(), NOTHING, 30, PATH, FIELDS, TYPES)).hasSize(1);
  }

  @Test
  void afterARestartOnlyAnotherHeaderIsNoted() throws Exception {
    String before = contexts(Map.of(), NOTHING, 3, PATH, FIELDS, TYPES).get(0);
    Map<String, String> known = Map.of("file:/auth.log", before);
    assertThat(contexts(known, NOTHING, 6, PATH, FIELDS, TYPES)).isEmpty();
    String longer = FIELDS + "\tuid";
    assertThat(contexts(known, NOTHING, 9, PATH, longer, TYPES + "\tstring"))
        .singleElement()
        .satisfies(context -> assertThat(SourceSetting.parse(context).header()).contains(longer));
  }

  /** The contexts that the archive has after that many lines, taken in turn. */
  private List<String> contexts(
      Map<String, String> settled, SourceSetting setting, int lines, String... texts)
      throws Exception {
    String[] turn = texts.length == 0 ? new String[] {SSHD} : texts;
    Path root = folder.resolve("archive" + lines);
    try (ArchiveWriter archive =
            ArchiveWriter.open(root, "example", "mairie", CLOCK, ArchiveOptions.defaults());
        Collector collector = new Collector(archive, List.of(), CLOCK)) {
      FormatChooser chooser =
          new FormatChooser(collector, settled, source -> setting, ZoneOffset.UTC, CLOCK);
      for (int i = 0; i < lines; i++) {
        chooser.line("file:/auth.log", turn[i % turn.length].getBytes(UTF_8));
      }
    }
    return contexts(root);
  }

  private static List<String> contexts(Path root) throws Exception {
    List<String> contexts = new ArrayList<>();
    try (ArchiveReader reader = ArchiveReader.open(root, "example")) {
      for (List<ArchiveRecord> next = reader.next(Duration.ZERO);
          !next.isEmpty();
          next = reader.next(Duration.ZERO)) {
        next.stream()
            .filter(record -> record.kind() == ArchiveRecord.Kind.CONTEXT)
            .forEach(record -> contexts.add(record.text()));
      }
    }
    return contexts;
  }
}
