package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Fields;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineParserTest {
  private static final String SSHD =
      "Nov 22 09:00:00 srv-mairie sshd[1]: Failed password for root from 192.0.2.7 port 22 ssh2";

  private final LineParser parser = new LineParser();

  @Test
  void whileNoneIsChosenEveryFormatIsAsked() {
    assertThat(parser.events(line(SSHD)))
        .singleElement()
        .satisfies(event -> assertThat(event.text(Fields.SOURCE_IP)).isEqualTo("192.0.2.7"));
    assertThat(counts().lines()).isEqualTo(1);
    assertThat(counts().events()).isEqualTo(1);
    assertThat(counts().unparsed()).isZero();
  }

  @Test
  void theChosenFormatAloneIsAsked() {
    parser.choose(FormatSample.CONTEXT.source(), LogFormats.named("squid"));
    assertThat(parser.parse(line(SSHD)))
        .isEqualTo(ParseResult.malformed("not a line of the format chosen for this source"));
    parser.choose(FormatSample.CONTEXT.source(), null);
    assertThat(parser.events(line(SSHD))).hasSize(1);
  }

  @Test
  void theReasonOfTheFormatWhoseLineItIsIsKept() {
    ParseResult broken = parser.parse(line("[Sun Nov 22 99:99:99.1 2026] [core:error] [pid 8] x"));
    assertThat(broken).isEqualTo(ParseResult.malformed("a time that cannot be read"));
    assertThat(counts().reasons()).containsOnlyKeys("a time that cannot be read");
  }

  @Test
  void whatNobodyReadsIsCountedWithItsPosition() {
    assertThat(parser.events(line("?"))).isEmpty();
    assertThat(counts().unparsed()).isEqualTo(1);
    assertThat(counts().reasons())
        .containsEntry("no format reads this line", new ParseCounts.Reason(1, List.of("sample/1")));
  }

  private ParseCounts.OfSource counts() {
    return parser.counts().bySource().get(FormatSample.CONTEXT.source());
  }

  private static Line line(String text) {
    return Line.of(text, "sample/1", FormatSample.RECEIVED, FormatSample.CONTEXT);
  }
}
