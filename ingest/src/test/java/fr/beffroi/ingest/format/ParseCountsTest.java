package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParseCountsTest {
  private final ParseCounts counts = new ParseCounts();

  @Test
  void linesAndEventsAreCountedBySource() {
    counts.parsed("a", 1);
    counts.parsed("a", 3);
    counts.parsed("b", 0);
    assertThat(counts.bySource().get("a").lines()).isEqualTo(2);
    assertThat(counts.bySource().get("a").events()).isEqualTo(4);
    assertThat(counts.bySource().get("b").lines()).isEqualTo(1);
  }

  @Test
  void aReasonKeepsItsFirstFivePositions() {
    for (int i = 1; i <= 9; i++) {
      counts.unparsed("a", "why", "here/" + i);
    }
    ParseCounts.Reason reason = counts.bySource().get("a").reasons().get("why");
    assertThat(reason.count()).isEqualTo(9);
    assertThat(reason.sample()).containsExactly("here/1", "here/2", "here/3", "here/4", "here/5");
  }

  @Test
  void reasonsWithoutEndStandUnderOther() {
    for (int i = 0; i < 100; i++) {
      counts.unparsed("a", "why " + i, "here/" + i);
    }
    ParseCounts.OfSource source = counts.bySource().get("a");
    assertThat(source.unparsed()).isEqualTo(100);
    assertThat(source.reasons()).hasSize(33);
    assertThat(source.reasons().get("other").count()).isEqualTo(68);
  }

  @Test
  void sourcesWithoutEndStandUnderOther() {
    for (int i = 0; i < 2_000; i++) {
      counts.parsed("source " + i, 1);
    }
    assertThat(counts.bySource()).hasSize(1_025);
    assertThat(counts.bySource().get("other").lines()).isEqualTo(2_000 - 1_024);
  }
}
