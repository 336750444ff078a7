package fr.beffroi.compliance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DisclosureRequestTest {
  private static DisclosureRequest request(LocalDate last, String reason) {
    return new DisclosureRequest(
        "", "", "deepseek", LocalDate.of(2026, 10, 1), last, Ground.SECURITY, reason, Keys.NOW);
  }

  @Test
  void aRequestIsReadAsItWasWritten() {
    assertThat(RequestJson.read(RequestJson.write(Keys.REQUEST))).contains(Keys.REQUEST);
  }

  @Test
  void itSpansAMonthAtMost() {
    String reason = "un poste a envoyé des fichiers la nuit";

    assertThat(request(LocalDate.of(2026, 10, 31), reason)).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request(LocalDate.of(2026, 11, 1), reason));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request(LocalDate.of(2026, 9, 30), reason));
  }

  @Test
  void aReasonIsASentenceOnOneLine() {
    assertThat(DisclosureRequest.isReason("curiosité")).isFalse();
    assertThat(DisclosureRequest.isReason("un poste a envoyé\ndes fichiers la nuit")).isFalse();
    assertThat(DisclosureRequest.isReason(" ".repeat(40))).isFalse();
    assertThat(DisclosureRequest.isReason("un poste a envoyé des fichiers la nuit")).isTrue();
  }

  @Test
  void disciplineIsNoGround() {
    byte[] discipline =
        new String(RequestJson.write(Keys.REQUEST), StandardCharsets.UTF_8)
            .replace("\"breach\"", "\"discipline\"")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(RequestJson.read(discipline)).isEmpty();
  }

  @Property(tries = 200)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    assertThat(RequestJson.read(bytes)).isEmpty();
  }
}
