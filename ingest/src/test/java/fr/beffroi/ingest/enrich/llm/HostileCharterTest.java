package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What does a charter do that was written to do harm, or by a tired hand? */
class HostileCharterTest {
  private static final LlmCatalogue CATALOGUE = LlmCatalogue.load(RuleFiles.shipped());
  private static final RuleFiles ONE =
      RuleFiles.of(RuleFiles.shippedFile("llm/deepseek.yml").orElseThrow());
  private static final String FORBIDDEN =
      "rules: [{provider: deepseek, status: forbidden, reason: transfert%s}]\n";

  private static Charter.Reading read(String text) {
    return Charter.read("charte.yml", text, CATALOGUE);
  }

  private static String only(Charter.Reading reading) {
    assertThat(reading.problems()).hasSize(1);
    Problem problem = reading.problems().get(0);
    assertThat(problem.isError()).isTrue();
    assertThat(problem.in(Locale.FRENCH)).isNotEqualTo(problem.in(Locale.ENGLISH));
    return problem.toString();
  }

  /** Gone through anew for each that holds it, the last would be read 2^60 times. */
  @Test
  void groupsThatHoldEachOtherTwiceAreReadOnce() {
    String groups =
        IntStream.range(0, 60)
            .mapToObj(i -> "  - {id: g" + i + ", groups: [g" + (i + 1) + ", g" + (i + 1) + "]}\n")
            .collect(Collectors.joining());
    Charter.Reading reading =
        read(
            "groups:\n"
                + groups
                + "  - {id: g60, providers: [deepseek]}\n"
                + "rules: [{group: g0, status: forbidden, reason: transfert}]\n");

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.charter().rules())
        .singleElement()
        .extracting(CharterRule::target)
        .isEqualTo(new CharterTarget.Group("g0", Set.of("deepseek"), Set.of()));
  }

  @Test
  void aChainOfThousandsOfGroupsIsRefusedAndBreaksNothing() {
    String chain =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "  - {id: g" + i + ", groups: [g" + (i + 1) + "]}\n")
            .collect(Collectors.joining());
    Charter.Reading reading =
        read(
            "groups:\n"
                + chain
                + "  - {id: g5000, providers: [deepseek]}\n"
                + FORBIDDEN.formatted(""));

    assertThat(reading.problems())
        .isNotEmpty()
        .allMatch(problem -> problem.toString().contains("more than 64 groups within each other"));
    assertThat(reading.charter().rules()).hasSize(1);
  }

  @Test
  void aliasesOfAliasesAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(10)));
    }
    assertThat(only(read(bomb.toString()))).contains("more than 200000 values");
  }

  @Test
  void tenMegabytesAreRefusedAndLongCommentsAreNot() {
    String comment = "# " + "x".repeat(3 << 20) + "\n";
    assertThat(read(comment + FORBIDDEN.formatted("")).problems()).isEmpty();
    assertThat(only(read(comment.repeat(3)))).contains("larger than 4 MiB: split it");
    String service = "  - {id: s%d, name: Service %d, networks: [10.%d.%d.0/24], staff: 12}\n";
    String services =
        IntStream.range(0, 160_000)
            .mapToObj(i -> service.formatted(i, i, i / 256 % 256, i % 256))
            .collect(Collectors.joining());
    assertThat(services.length()).isGreaterThan(10 << 20);
    assertThat(only(read("services:\n" + services))).contains("larger than 4 MiB: split it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[['",
        "rules: [{provider: deepseek, provider: albert_api, status: forbidden, reason: x}]",
        "rules: []\nrules: []",
        "rules: *nowhere",
        "rules: !!java.util.Date [1]",
        "? {a: b}\n: c",
        "---\nrules: []\n---\nrules: []",
        "\u0000",
        "rules: [{provider: {a: b}, status: forbidden, reason: x}]",
        "rules: [{provider: [deepseek], status: forbidden, reason: x}]",
        "services: [{id: 'a b', name: x}]",
        "services: [{id: a, name: x, networks: [10.0.0.0/99]}]",
        "services: [{id: a, name: x, staff: -3}]",
        "services: [{id: a, name: x, staff: 9999999999}]",
        "services: [{id: a, name: x, staff: 1e3}]",
        "groups: [{id: a, categories: [everything]}]",
      })
  void whatIsWrongIsSaidOnceWithItsPlace(String text) {
    assertThat(only(read(text))).startsWith("charte.yml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "31/12/2026",
        "2026-12-31T00:00:00",
        "20261231",
        "2026-W53-1",
        "+2026-12-31",
        "-999-12-31",
        "２０２６-12-31",
        "2026-13-01",
        "2026-1-1",
        "tomorrow",
        "[2026-12-31]",
        "''",
      })
  void aDateInAStrangeFormIsRefusedAndTheRuleWithIt(String date) {
    Charter.Reading reading = read(FORBIDDEN.formatted(", expires: " + date));
    only(reading);
    assertThat(reading.charter().rules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 2026-06-30T21:59:59.999Z, 2026-06-30T22:00:00Z, summer",
    "Indian/Reunion, 2026-06-30T19:59:59.999Z, 2026-06-30T20:00:00Z, no summer time",
    "America/Guadeloupe, 2026-07-01T03:59:59.999Z, 2026-07-01T04:00:00Z, a day later in Paris",
    "Pacific/Tahiti, 2026-07-01T09:59:59.999Z, 2026-07-01T10:00:00Z, far west",
  })
  void aRuleEndsAtTheCommunesMidnight(String zone, String last, String first, String why) {
    RuleFile charter =
        new RuleFile("charte.yml", "commune", FORBIDDEN.formatted(", expires: 2026-06-30"));
    Enricher enricher =
        new Enricher(Networks.of(Networks.PRIVATE), LlmTagging.of(ONE, charter, ZoneId.of(zone)));

    assertThat(status(enricher, Instant.parse(last))).as(why).isEqualTo("forbidden");
    assertThat(status(enricher, Instant.parse(first))).as(why).isEqualTo("undeclared");
    // A line that comes late is judged by the charter of its own day.
    assertThat(status(enricher, Instant.parse(last))).as(why).isEqualTo("forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T23:59:59.999999999Z",
        "-1000000000-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
      })
  void aTimeThatIsOfNoDayBreaksNothing(String time) {
    RuleFile charter = new RuleFile("charte.yml", "commune", FORBIDDEN.formatted(""));
    Enricher enricher =
        new Enricher(
            Networks.of(Networks.PRIVATE),
            LlmTagging.of(ONE, charter, ZoneId.of("Pacific/Kiritimati")));

    assertThat(status(enricher, Instant.parse(time))).isEqualTo("forbidden");
  }

  private static String status(Enricher enricher, Instant time) {
    Event event =
        new Event.Builder("here/1", 0, "example", Instant.parse("2026-11-22T10:00:00Z"))
            .timestamp(time)
            .set("source.ip", "10.0.0.1")
            .set("url.domain", "chat.deepseek.com")
            .build();
    return String.valueOf(enricher.enrich(event).text("llm.status"));
  }

  @Test
  void anExpiredRuleLeavesTheOneBehindIt() {
    Charter charter =
        read("""
                rules:
                  - {category: assistant, status: forbidden, reason: x, expires: 2026-01-01}
                  - {provider: deepseek, status: authorised, reason: x, expires: 2025-12-31}
                """)
            .charter();
    LlmProvider deepseek = CATALOGUE.provider("deepseek");
    assertThat(deepseek).isNotNull();
    List<String> words =
        List.of("2025-12-31", "2026-01-01", "2026-01-02").stream()
            .map(day -> charter.decide(deepseek, LlmCategory.ASSISTANT, null, LocalDate.parse(day)))
            .map(decision -> decision.status().word())
            .toList();
    assertThat(words).containsExactly("authorised", "forbidden", "undeclared");
  }
}
