package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.traffic.Coverage.Share;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private final CoverageCounter counter =
      new CoverageCounter(Town.ZONE, new Span(OCTOBER, OCTOBER));

  private static Event.Builder at(String time) {
    return new Event.Builder("test/1", 0, "commune", Instant.parse(time));
  }

  private void proxy(String time) {
    counter.see(at(time).set(Fields.named("url.domain"), "www.example.org").build());
  }

  private void tls(String time, String name) {
    counter.see(
        at(time)
            .set(Fields.DESTINATION_IP, "198.51.100.7")
            .set(Fields.DESTINATION_PORT, 443)
            .set("tls.client.server_name", name)
            .build());
  }

  @Test
  void daysAreThoseOfTheTownHallAndOfThePeriodOnly() {
    proxy("2026-09-30T21:30:00Z");
    proxy("2026-09-30T22:30:00Z");
    proxy("2026-10-05T10:00:00Z");
    proxy("2026-10-31T23:30:00Z");
    Coverage coverage = counter.coverage();

    assertThat(coverage.days()).isEqualTo(31);
    assertThat(coverage.kinds().get(LogKind.PROXY).days()).isEqualTo(2);
    assertThat(coverage.silent()).hasSize(29).doesNotContain(LocalDate.of(2026, 10, 1));
  }

  @Test
  void linesThatLackWhatOthersHaveAreSaid() {
    proxy("2026-10-05T10:00:00Z");
    counter.see(
        at("2026-10-05T10:00:00Z")
            .set(Fields.named("url.domain"), "www.example.org")
            .set(Fields.named("http.request.bytes"), 900)
            .set(Fields.USER_NAME, "agent")
            .build());
    tls("2026-10-06T10:00:00Z", "");
    tls("2026-10-06T10:00:00Z", "www.example.org");
    Coverage coverage = counter.coverage();

    assertThat(coverage.kinds().get(LogKind.PROXY))
        .isEqualTo(new Coverage.Seen(1, Share.SOME, Share.SOME, Share.NONE));
    assertThat(coverage.gaps())
        .extracting(Bilingual::english)
        .contains(
            "proxy log: 1 days of 31",
            "proxy log: some lines do not say how much was sent, which is more where no other line"
                + " of the same connection says it",
            "proxy log: some lines name no account: one person may count twice",
            "log of connections (firewall, TLS, flows): connections to port 443 without a server"
                + " name (SNI): to which service is not known");
    assertThat(counter.signals())
        .containsExactlyInAnyOrder(Signal.PROXY, Signal.TLS, Signal.VOLUME, Signal.ACCOUNT);
  }

  @Test
  void aLoginIsNoLogOfUses() {
    counter.see(
        at("2026-10-05T10:00:00Z")
            .set(Fields.USER_NAME, "agent")
            .set("source.ip", "192.0.2.1")
            .build());

    assertThat(counter.signals()).isEmpty();
    assertThat(counter.coverage().silent()).hasSize(31);
  }
}
