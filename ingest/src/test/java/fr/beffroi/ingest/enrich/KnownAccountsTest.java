package fr.beffroi.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownAccountsTest {
  private final KnownAccounts accounts = new KnownAccounts();

  @Test
  void anAccountIsKnownOnceItHasSucceeded() {
    assertThat(kind(failure("agent12"))).isEqualTo("unknown");
    assertThat(kind(success("agent12"))).isEqualTo("known");
    assertThat(kind(failure("Agent12"))).as("case does not count").isEqualTo("known");
  }

  @Test
  void aSystemAccountStaysOneAfterASuccess() {
    assertThat(kind(success("root"))).isEqualTo("system");
    assertThat(kind(failure("root"))).isEqualTo("system");
  }

  @Test
  void anotherCommunesAccountIsNotKnown() {
    assertThat(kind(success("agent12"))).isEqualTo("known");
    Event elsewhere = event("elsewhere").set(Fields.USER_NAME, "agent12").build();
    assertThat(kind(elsewhere)).isEqualTo("unknown");
  }

  @Test
  void aSuccessThatIsNoLoginMakesNobodyKnown() {
    Event visit =
        event("example")
            .set(Fields.USER_NAME, "agent12")
            .set(Fields.EVENT_OUTCOME, "success")
            .build();
    assertThat(kind(visit)).isEqualTo("unknown");
  }

  @Test
  void whatNamesNobodyOrSaysItsKindIsLeftAlone() {
    Event nobody = event("example").build();
    Event said =
        event("example").set(Fields.USER_NAME, "x").set(Fields.USER_KIND, "service").build();
    assertThat(accounts.enrich(nobody)).isSameAs(nobody);
    assertThat(accounts.enrich(said)).isSameAs(said);
  }

  @Test
  void beyondTheCapTheOneSeenLongestAgoIsForgottenAndCounted() {
    for (int i = 0; i < KnownAccounts.MOST; i++) {
      assertThat(kind(success("agent" + i))).isEqualTo("known");
    }
    assertThat(kind(failure("agent0"))).as("seen again just now").isEqualTo("known");
    assertThat(kind(success("one-more"))).isEqualTo("known");
    assertThat(accounts.forgotten()).isEqualTo(1);
    assertThat(kind(failure("agent0"))).isEqualTo("known");
    assertThat(kind(failure("agent1"))).isEqualTo("unknown");
  }

  @Test
  void theMemoryOutlivesARestart() throws IOException {
    assertThat(kind(success("agent12"))).isEqualTo("known");
    KnownAccounts after = new KnownAccounts();
    after.read(new DataInputStream(new ByteArrayInputStream(written())));
    assertThat(after.enrich(failure("agent12")).text(Fields.USER_KIND)).isEqualTo("known");
  }

  @Test
  void aMemoryOfAnotherVersionIsRefused() throws IOException {
    byte[] bytes = written();
    bytes[0] = 2;
    assertThatThrownBy(() -> accounts.read(new DataInputStream(new ByteArrayInputStream(bytes))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 2");
  }

  private byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    accounts.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private String kind(Event event) {
    return String.valueOf(accounts.enrich(event).text(Fields.USER_KIND));
  }

  private static Event success(String user) {
    return login(user, "success");
  }

  private static Event failure(String user) {
    return login(user, "failure");
  }

  private static Event login(String user, String outcome) {
    return event("example")
        .set(Fields.USER_NAME, user)
        .set(Fields.EVENT_CATEGORY, List.of("authentication"))
        .set(Fields.EVENT_OUTCOME, outcome)
        .build();
  }

  private static Event.Builder event(String commune) {
    return new Event.Builder("here/1", 0, commune, Instant.parse("2026-11-22T10:00:00Z"));
  }
}
