package fr.beffroi.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StdinSourceTest {
  @Test
  void whatIsPipedInIsReadToItsEnd() throws Exception {
    Received received = new Received();
    try (StdinSource source =
        new StdinSource(new ByteArrayInputStream("one\ntwo\nlast".getBytes(UTF_8)))) {
      source.start((String) null, received);

      assertThat(source.awaitEnd(Duration.ofSeconds(10))).isTrue();
      assertThat(received.texts()).containsExactly("one", "two", "last");
    }
  }
}
