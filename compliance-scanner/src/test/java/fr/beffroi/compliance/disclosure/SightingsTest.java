package fr.beffroi.compliance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import fr.beffroi.rules.RuleFiles;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SightingsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Charter CHARTER =
      Charter.read(
              "charte.yml",
              "services:\n  - {id: s1, name: Un, networks: [192.0.2.0/24], staff: 9}\n",
              LlmCatalogue.load(RuleFiles.none()))
          .charter();

  private final Sightings sightings = new Sightings(Keys.REQUEST, CHARTER, PARIS);

  private void use(@Nullable String user, String address, String provider, String time) {
    sightings.onEvent(event(user, address, provider, time).build());
  }

  private static Event.Builder event(
      @Nullable String user, String address, String provider, String time) {
    return new Event.Builder("test/" + time, 0, "valmont", Instant.parse(time))
        .set(Fields.USER_NAME, user)
        .set(Fields.SOURCE_IP, address)
        .set(Fields.named("http.request.bytes"), 1_000L)
        .set(LlmTagger.PROVIDER, provider);
  }

  @Test
  void onlyWhatWasAskedForIsSeen() {
    use("Dupont", "192.0.2.7", "deepseek", "2026-11-03T10:00:00Z");
    use("dupont", "192.0.2.7", "deepseek", "2026-11-03T09:00:00Z");
    use("martin", "192.0.2.8", "chatgpt", "2026-11-03T10:00:00Z");
    use("petit", "198.51.100.1", "deepseek", "2026-11-03T10:00:00Z");
    use("leroy", "192.0.2.9", "deepseek", "2026-11-02T10:00:00Z");
    use(null, "192.0.2.10", "deepseek", "2026-11-04T22:30:00Z");

    assertThat(sightings.all())
        .containsExactly(
            new Sighting(
                "192.0.2.10",
                false,
                1,
                1_000,
                Instant.parse("2026-11-04T22:30:00Z"),
                Instant.parse("2026-11-04T22:30:00Z")),
            new Sighting(
                "dupont",
                true,
                2,
                2_000,
                Instant.parse("2026-11-03T09:00:00Z"),
                Instant.parse("2026-11-03T10:00:00Z")));
  }

  @Test
  void aDayEndsWhereTheTownHallIs() {
    use("dupont", "192.0.2.7", "deepseek", "2026-11-04T23:30:00Z");

    assertThat(sightings.all()).isEmpty();
  }

  @Test
  void whatAMachineSentByItselfNamesNobody() {
    sightings.onEvent(
        event("dupont", "192.0.2.7", "deepseek", "2026-11-03T10:00:00Z")
            .set(LlmTagger.TRAFFIC, "automatic")
            .build());

    assertThat(sightings.all()).isEmpty();
  }

  @Test
  void aLetterSaysWhatWasLookedUpWhyAndByWhom() {
    use("dupont", "192.0.2.7", "deepseek", "2026-11-03T10:00:00Z");
    byte[] paper = RequestJson.write(Keys.REQUEST);
    TwoPeople.Verdict verdict =
        new TwoPeople(Keys.KEYHOLDERS)
            .judge(
                paper,
                List.of(Keys.sign(paper, Keys.DPO, Keys.NOW), Keys.sign(paper, Keys.DGS, Keys.NOW)),
                Keys.NOW);
    List<TwoPeople.Approval> approvals = ((TwoPeople.Verdict.Agreed) verdict).approvals();
    Notice notice =
        new Notice(
            Keys.REQUEST, "Deep<b>Seek", approvals, Keys.NOW.atZone(PARIS).toLocalDate(), PARIS);

    assertThat(notice.to(sightings.all().iterator().next()))
        .contains(
            "À : dupont",
            "Valmont a recherché",
            "1 requête",
            "un fichier d'état civil a été envoyé à ce service",
            "Déléguée de Valmont (DPO)",
            "Directrice de Valmont (DGS)",
            "22 décembre 2026")
        .doesNotContain("<b>");
  }

  @Test
  void aNameGetsIntoNoLogByAccident() {
    use("dupont", "192.0.2.7", "deepseek", "2026-11-03T10:00:00Z");

    assertThat(sightings.all().toString()).doesNotContain("dupont");
  }

  @Test
  void whoWasRefusedIsNotNamed() {
    String time = "2026-11-03T10:00:00Z";
    sightings.onEvent(
        event("dupont", "192.0.2.7", "deepseek", time)
            .set(Fields.EVENT_TYPE, List.of("access", "denied"))
            .build());
    sightings.onEvent(dns("192.0.2.8", "query", "protocol"));
    sightings.onEvent(dns(null, "answer", "denied"));
    assertThat(sightings.all()).isEmpty();

    sightings.onEvent(dns("192.0.2.9", "query", "protocol"));
    assertThat(sightings.all()).extracting(Sighting::identity).containsExactly("192.0.2.9");
  }

  private static Event dns(@Nullable String client, String type, String is) {
    return new Event.Builder("dns/1", 0, "valmont", Instant.parse("2026-11-03T10:00:00Z"))
        .set(Fields.SOURCE_IP, client)
        .set(Fields.EVENT_TYPE, is)
        .set("dns.question.name", "chat.deepseek.com")
        .set("dns.type", type)
        .set(LlmTagger.PROVIDER, "deepseek")
        .build();
  }
}
