package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.retention.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static final JsonReport JSON = new JsonReport();

  @Test
  void theSampleAuditIsWrittenToTheLetter() throws IOException {
    Golden.check("audit.json", Written.text(JSON, SampleAudit.whole(), Locale.FRENCH, false));
  }

  @Test
  void theLanguageChangesNothing() {
    assertThat(Written.text(JSON, SampleAudit.whole(), Locale.ENGLISH, false))
        .isEqualTo(Written.text(JSON, SampleAudit.whole(), Locale.FRENCH, false));
  }

  @Test
  void sharedItGivesNoSmallCountAndNothingToComputeOneFrom() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(Written.bytes(JSON, SampleAudit.whole(), Locale.FRENCH, true));

    JsonNode marriage = json.at("/findings/4");
    assertThat(marriage.path("rows").asText()).isEqualTo("<5");
    assertThat(marriage.path("bytes").isNull()).isTrue();
    assertThat(marriage.path("earliest").isNull()).isTrue();
    assertThat(marriage.path("by_year")).isEmpty();
    assertThat(json.at("/stores/0/tables/1/rows/exactness").asText()).isEqualTo("unknown");
    assertThat(json.at("/stores/0/tables/1/personal_data/0/distinct_values").isNull()).isTrue();
  }

  @Test
  void everyYearOfASharedAuditHoldsAtLeastFive() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(Written.bytes(JSON, SampleAudit.whole(), Locale.FRENCH, true));

    assertThat(json.at("/findings").findValues("by_year"))
        .flatExtracting(years -> years.findValues("rows"))
        .isNotEmpty()
        .allMatch(rows -> rows.asLong() >= 5);
  }

  @Test
  void halfACharacterInANameIsWrittenAll() throws IOException {
    Finding finding =
        SampleAudit.found(
            Verdict.ECHUE_E, SampleRules.PROXIES, "caf\uD83D \u202E\u0000", null, 9, Map.of());

    JsonNode json =
        new ObjectMapper()
            .readTree(
                Written.bytes(
                    JSON,
                    SampleAudit.with(SampleAudit.header("x", Optional.empty()), List.of(finding)),
                    Locale.FRENCH,
                    false));

    assertThat(json.at("/findings/0/subject/table").asText()).startsWith("caf");
  }
}
