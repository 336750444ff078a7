package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditHeader;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.register.Drift;
import fr.beffroi.compliance.report.PastAudit.PastFinding;
import fr.beffroi.compliance.retention.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final AuditHeader HEADER = SampleAudit.header("lys", Optional.empty());
  private static final Finding MANY = proxies(1_246);
  private static final Finding FEWER = proxies(1_243);
  private static final Finding MARRIAGE =
      SampleAudit.found(
          Verdict.ECHUE_E, SampleRules.MARRIAGE, "dossier_mariage", null, 3, Map.of());
  private static final Finding PERMITS =
      SampleAudit.found(Verdict.OK, SampleRules.PLANNING, "permis", null, 4_120, Map.of());

  @Test
  void findingsAreNewStillThereOrGoneByTheirId() throws Exception {
    PastAudit last = past(false, MANY, PERMITS);
    Changes changes = Changes.between(last, audit(FEWER, MARRIAGE));

    assertThat(changes.appeared()).containsExactly(MARRIAGE);
    assertThat(changes.still()).containsExactly(new Changes.Still(FEWER, OptionalLong.of(1_246)));
    assertThat(changes.gone()).isEmpty();
  }

  @Test
  void whatWasNotLookedAtIsNotGone() throws Exception {
    PastAudit last = past(false, MANY);
    AuditHeader names =
        new AuditHeader(
            HEADER.commune(),
            HEADER.startedAt(),
            HEADER.endedAt(),
            HEADER.asOf(),
            Mode.NOMS,
            HEADER.version(),
            HEADER.rulePack(),
            HEADER.previous());
    Audit noStore =
        new Audit(HEADER, audit().register(), Drift.NONE, List.of(), List.of(), List.of());

    assertThat(Changes.between(last, audit()).gone())
        .extracting(PastFinding::id)
        .containsExactly(MANY.id());
    for (Audit now : List.of(SampleAudit.with(names, List.of()), noStore)) {
      assertThat(Changes.between(last, now).gone()).isEmpty();
      assertThat(Changes.between(last, now).notLookedAt())
          .extracting(PastFinding::id)
          .containsExactly(MANY.id());
    }
  }

  @Test
  void theJsonAndThePageSayIt() throws Exception {
    ReportOptions options = new ReportOptions(Locale.FRENCH, false, Optional.of(past(false, MANY)));
    JsonNode json =
        new ObjectMapper().readTree(written(new JsonReport(), audit(FEWER, MARRIAGE), options));

    assertThat(json.at("/since_last_audit/new/0").asText()).isEqualTo(MARRIAGE.id());
    assertThat(json.at("/since_last_audit/still_there/0/rows_then").asLong()).isEqualTo(1_246);
    assertThat(json.at("/since_last_audit/still_there/0/rows_now").asLong()).isEqualTo(1_243);
    assertThat(
            written(new DpoHtmlReport(), audit(FEWER, MARRIAGE), options)
                .replaceAll("[\\u00A0\\u202F]", " "))
        .contains("Depuis le dernier audit", "Nouveaux : 1", "Toujours là : 1", "Disparus : 0");
  }

  @Test
  void sharedNeitherAFewRecordsNorADifferenceOfAFewIsSaid() throws Exception {
    ReportOptions options =
        new ReportOptions(Locale.FRENCH, true, Optional.of(past(false, MANY, MARRIAGE)));
    JsonNode json =
        new ObjectMapper().readTree(written(new JsonReport(), audit(FEWER, MARRIAGE), options));

    assertThat(json.at("/since_last_audit/still_there/0/rows_then").isNull()).isTrue();
    assertThat(json.at("/since_last_audit/still_there/1/rows_then").isNull()).isTrue();
    assertThat(json.at("/since_last_audit/still_there/1/rows_now").asText()).isEqualTo("<5");
    assertThat(Changes.between(past(true, MARRIAGE), audit(MARRIAGE)).still().get(0).then())
        .isEmpty();
  }

  private static Finding proxies(long rows) {
    return SampleAudit.found(
        Verdict.ECHUE_E, SampleRules.PROXIES, "procuration", null, rows, Map.of());
  }

  private static Audit audit(Finding... findings) {
    return SampleAudit.with(HEADER, List.of(findings));
  }

  private static PastAudit past(boolean shared, Finding... findings) throws Exception {
    return PastAudit.read(Written.bytes(new JsonReport(), audit(findings), Locale.FRENCH, shared));
  }

  private static String written(Report report, Audit audit, ReportOptions options)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.write(audit, options, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
