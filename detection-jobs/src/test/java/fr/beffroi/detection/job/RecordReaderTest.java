package fr.beffroi.detection.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.ArchiveRecord.Kind;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-22T10:00:05Z");
  private static final String SSHD =
      "Nov 22 11:00:00 srv sshd[1]: Failed password for root from 192.0.2.7 port 22 ssh2";

  private final RecordReader reader =
      new RecordReader(
          "mairie",
          "example",
          ZoneId.of("Europe/Paris"),
          new Enricher(Networks.of(List.of("192.0.2.0/24"))));

  @Test
  void aLineGivesItsEventUnderItsPosition() {
    Event event = only(record(Kind.LINE, SSHD));
    assertThat(event.id()).isEqualTo("mairie/7#0");
    assertThat(event.commune()).isEqualTo("example");
    assertThat(event.timestamp()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(event.text(Fields.SOURCE_ZONE)).isEqualTo(Enricher.INTERNAL);
  }

  @Test
  void aContextSaysHowTheNextLinesAreRead() {
    String context = "{\"format\":\"syslog\",\"zone\":\"Indian/Reunion\"}";
    assertThat(reader.events(record(Kind.CONTEXT, context))).isEmpty();
    assertThat(only(record(Kind.LINE, SSHD)).timestamp())
        .isEqualTo(Instant.parse("2026-11-22T07:00:00Z"));
  }

  @Test
  void aContextBringsTheHeaderOfALogThatIsReadFromItsMiddle() {
    String line = "1795338930.123456\t192.0.2.45\tdepot.example.org";
    assertThat(reader.events(record(Kind.LINE, line))).isEmpty();
    String header = "#path\tssl\n#fields\tts\tid.orig_h\tserver_name\n#types\ttime\taddr\tstring\n";
    String context = new SourceSetting("zeek-tsv", null, header).toJson();
    assertThat(reader.events(record(Kind.CONTEXT, context))).isEmpty();
    assertThat(only(record(Kind.LINE, line)).text("tls.client.server_name"))
        .isEqualTo("depot.example.org");
  }

  @Test
  void aFormatOfAnotherReleaseIsPassedOver() {
    assertThat(reader.events(record(Kind.CONTEXT, "{\"format\":\"of-tomorrow\"}"))).isEmpty();
    assertThat(reader.events(record(Kind.LINE, SSHD))).hasSize(1);
  }

  @Test
  void aTickIsASignOfLife() {
    Event tick = only(record(Kind.TICK, "{\"lines\":3,\"last\":\"2026-11-22T10:00:00Z\"}"));
    assertThat(tick.text(Fields.EVENT_DATASET)).isEqualTo("beffroi.tick");
    assertThat(tick.get("tick.lines")).isEqualTo(3L);
    assertThat(tick.get("tick.last_line")).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(tick.text(Fields.LOG_SOURCE)).isEqualTo("file:/auth.log");
  }

  @Test
  void aTickThatCannotBeReadIsNone() {
    assertThat(reader.events(record(Kind.TICK, "{\"lines\":"))).isEmpty();
    assertThat(reader.events(record(Kind.TICK, "{\"last\":\"soon\"}"))).isEmpty();
  }

  @Test
  void aLineThatNobodyReadsIsCounted() {
    assertThat(reader.events(record(Kind.LINE, "?"))).isEmpty();
    assertThat(reader.counts().bySource().get("file:/auth.log").unparsed()).isEqualTo(1);
  }

  private Event only(ArchiveRecord record) {
    List<Event> events = reader.events(record);
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private static ArchiveRecord record(Kind kind, String payload) {
    return new ArchiveRecord(7, RECEIVED, "file:/auth.log", kind, "", payload.getBytes(UTF_8));
  }
}
