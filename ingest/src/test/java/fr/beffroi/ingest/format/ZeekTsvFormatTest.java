package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.EventJson;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZeekTsvFormatTest {
  private static final String CONN =
      "1795338930.123456\tCExemple0000000001\t192.0.2.45\t51544\t198.51.100.7\t443\ttcp\tssl\t"
          + "1.5\t1000\t9\tSF\tT\tF\t0\tShADadFf\t51\t736\t9\t138\t-";
  private static final String SSL =
      "1795338930.123456\tCExemple0000000001\t192.0.2.45\t51544\t198.51.100.7\t443\tTLSv13\t"
          + "TLS_AES_128_GCM_SHA256\tx25519\tdepot.example.org\tF\t-\th2\tT\tCsiI\t-\t-\t-";

  @Test
  void theRecordIsTheSameInColumnsAndInJson() {
    String json =
        "{\"_path\":\"conn\",\"ts\":1795338930.123456,\"uid\":\"CExemple0000000001\","
            + "\"id.orig_h\":\"192.0.2.45\",\"id.orig_p\":51544,\"id.resp_h\":\"198.51.100.7\","
            + "\"id.resp_p\":443,\"proto\":\"tcp\",\"service\":\"ssl\",\"duration\":1.5,"
            + "\"orig_bytes\":1000,\"resp_bytes\":9,\"conn_state\":\"SF\",\"local_orig\":true,"
            + "\"local_resp\":false,\"missed_bytes\":0,\"history\":\"ShADadFf\",\"orig_pkts\":51,"
            + "\"orig_ip_bytes\":736,\"resp_pkts\":9,\"resp_ip_bytes\":138}";
    ParseResult columns = read("file:/logs/conn.log", CONN);
    ParseResult object = LogFormats.named("zeek").parse(line("file:/logs/conn.log", json));
    assertThat(fields(columns)).isEqualTo(fields(object)).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:/opt/zeek/logs/current/conn.log",
        "file:conn.log",
        "file:/opt/zeek/logs/2026-11-22/conn.10:00:00-11:00:00.log.gz"
      })
  void withoutAHeaderTheFilesNameTellsTheUsualColumns(String source) {
    assertThat(read(source, CONN)).isInstanceOf(ParseResult.Parsed.class);
    assertThat(read(source, CONN + "\t6")).isInstanceOf(ParseResult.Parsed.class);
  }

  @Test
  void columnsThatAreNotCertainAreNotGuessed() {
    ParseResult unknown = ParseResult.malformed(ZeekTsvFormat.NO_HEADER);
    assertThat(read("file:/logs/other.log", CONN)).isEqualTo(unknown);
    assertThat(read("tcp:514", CONN)).isEqualTo(unknown);
    assertThat(read("file:/logs/conn.log", CONN + "\t6\tmore")).isEqualTo(unknown);
    assertThat(read("file:/logs/conn.log", CONN.replace("\tT\tF\t", "\tF\tperhaps\t")))
        .isEqualTo(unknown);
    assertThat(read("file:/logs/dns.log", SSL)).isEqualTo(unknown);
    assertThat(read("file:/logs/ssl.log", SSL)).isInstanceOf(ParseResult.Parsed.class);
  }

  @Test
  void everySourceHasAHeaderOfItsOwn() {
    LineParser parser = new LineParser();
    parser.events(line("file:a", "#fields\tts\tid.orig_h"));
    parser.events(line("file:b", "#fields\tts\tuid\tid.orig_h"));
    parser.events(line("file:a", "#types\ttime\taddr"));
    parser.events(line("file:b", "#types\ttime\tstring\taddr"));
    assertThat(parser.events(line("file:a", "1795338930.123456\t192.0.2.45"))).hasSize(1);
    assertThat(parser.events(line("file:b", "1795338930.123456\tC1\t192.0.2.45"))).hasSize(1);
    assertThat(parser.events(line("file:b", "1795338930.123456\t192.0.2.45"))).isEmpty();
  }

  @Property(tries = 1_000)
  void aHostileHeaderIsBoundedAndBreaksNothing(@ForAll("logs") List<String> log) {
    Headers headers = new Headers();
    for (String text : log) {
      Line line = headers.on(line("file:conn.log", text));
      if (LogFormats.named("zeek-tsv").parse(line) instanceof ParseResult.Parsed parsed) {
        parsed.events().forEach(event -> assertThat(EventJson.line(event)).isNotEmpty());
      }
    }
    LogHeader header = headers.of("file:conn.log");
    if (header != null && header.isWhole()) {
      assertThat(header.text().length()).isLessThan(1 << 16);
      Headers again = new Headers();
      again.restore("file:conn.log", header.text());
      assertThat(again.of("file:conn.log")).isEqualTo(header);
    }
  }

  @Provide
  Arbitrary<List<String>> logs() {
    Arbitrary<String> word =
        Arbitraries.oneOf(
            Arbitraries.of(
                "ts", "uid", "id.orig_h", "time", "addr", "set[string]", "bool", "T", "-", ""),
            Arbitraries.of("1795338930.123456", "192.0.2.45", "(empty)", "\\x09", "\\", "x,y"),
            Arbitraries.of("a".repeat(1 << 15), "\t".repeat(2_000), "\u0000"),
            Arbitraries.strings().excludeChars('\n').ofMaxLength(4));
    Arbitrary<String> words = word.list().ofMaxSize(5).map(list -> String.join("\t", list));
    Arbitrary<String> start =
        Arbitraries.of(
            "#separator ",
            "#set_separator\t",
            "#empty_field\t",
            "#unset_field\t",
            "#path\t",
            "#fields\tts\tid.orig_h\t",
            "#types\ttime\taddr\t",
            "#fields\t",
            "#",
            "1795338930.123456\t192.0.2.45\t",
            "");
    return Combinators.combine(start, words)
        .as(String::concat)
        .list()
        .ofMaxSize(20)
        .map(all -> all);
  }

  private static List<String> fields(ParseResult result) {
    Event event = ((ParseResult.Parsed) result).events().get(0);
    List<String> fields = new ArrayList<>();
    event.forEach(
        (field, value) -> {
          if (!field.name().equals("event.original")) {
            fields.add(field + "=" + value);
          }
        });
    event.others().entrySet().stream().map(String::valueOf).sorted().forEach(fields::add);
    return fields;
  }

  private static ParseResult read(String source, String text) {
    return LogFormats.named("zeek-tsv").parse(line(source, text));
  }

  private static Line line(String source, String text) {
    SourceContext context = new SourceContext("exemple", source, FormatSample.CONTEXT.zone());
    return Line.of(text, "sample/1", FormatSample.RECEIVED, context);
  }
}
