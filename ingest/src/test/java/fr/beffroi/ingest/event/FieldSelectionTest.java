package fr.beffroi.ingest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every format reads alike whatever is wanted of it is in {@code EveryLogFormatTest}. */
class FieldSelectionTest {
  private static final Field AGENT = Fields.named("user_agent.original");
  private static final Field RELATED = Fields.named("related.ip");
  private static final FieldSelection AGENT_ONLY = FieldSelection.of(List.of(AGENT));

  @Test
  void whatIsWantedIsThere() {
    assertThat(event(AGENT_ONLY).text(AGENT)).isEqualTo("curl/8.5.0");
  }

  @Test
  void whatIsNotWantedIsNotBuilt() {
    Event event = event(AGENT_ONLY);

    assertThat(event.get(RELATED)).isNull();
    assertThat(event.get("process.pid")).isNull();
    assertThat(event.others()).isEmpty();
  }

  @Test
  void whatFormatsLookAtIsThereAnyway() {
    assertThat(event(AGENT_ONLY).text(Fields.SOURCE_IP)).isEqualTo("192.0.2.1");
  }

  @Test
  void allIsWantedUnlessSomebodySaysLess() {
    Event event = event(FieldSelection.ALL);

    assertThat(event.get(RELATED)).isEqualTo(List.of("192.0.2.1", "192.0.2.2"));
    assertThat(event.get("process.pid")).isEqualTo(7L);
    assertThat(event.others()).containsEntry("vendor.colour", "blue");
  }

  private static Event event(FieldSelection fields) {
    return new Event.Builder("test/1", 0, "commune", Instant.EPOCH, fields)
        .set(AGENT, "curl/8.5.0")
        .set(Fields.SOURCE_IP, "192.0.2.1")
        .set(RELATED, List.of("192.0.2.1"))
        .add(RELATED, "192.0.2.2")
        .set("process.pid", "7")
        .set("vendor.colour", "blue")
        .build();
  }
}
