package fr.beffroi.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnricherTest {
  private final Enricher enricher = new Enricher(Networks.of(List.of("192.0.2.0/24")));

  @Test
  void eachAddressGetsItsZone() {
    Event event =
        event()
            .set(Fields.SOURCE_IP, "198.51.100.7")
            .set(Fields.DESTINATION_IP, "192.0.2.7")
            .build();
    Event enriched = enricher.enrich(event);
    assertThat(enriched.text(Fields.SOURCE_ZONE)).isEqualTo(Enricher.EXTERNAL);
    assertThat(enriched.text(Fields.DESTINATION_ZONE)).isEqualTo(Enricher.INTERNAL);
    assertThat(enriched.id()).isEqualTo(event.id());
  }

  @Test
  void anAddressThatIsMissingGetsNone() {
    Event enriched = enricher.enrich(event().set(Fields.SOURCE_IP, "192.0.2.7").build());
    assertThat(enriched.get(Fields.DESTINATION_ZONE)).isNull();
    Event bare = event().build();
    assertThat(enricher.enrich(bare)).isSameAs(bare);
  }

  private static Event.Builder event() {
    return new Event.Builder("here/1", 0, "example", Instant.parse("2026-11-22T10:00:00Z"));
  }
}
