package fr.beffroi.compliance.plan;

import static fr.beffroi.compliance.plan.SampleBordereau.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.plan.Attestation.Result;
import fr.beffroi.compliance.plan.ExecutionOutcome.Checked;
import fr.beffroi.compliance.plan.ExecutionOutcome.Refused;
import fr.beffroi.compliance.plan.Recount.Answer.Counted;
import fr.beffroi.compliance.plan.Recount.Answer.NotCounted;
import fr.beffroi.compliance.plan.Step.Attested;
import fr.beffroi.compliance.plan.Step.Granted;
import fr.beffroi.compliance.plan.Step.Stage;
import fr.beffroi.compliance.plan.Step.Submitted;
import fr.beffroi.compliance.seal.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionCheckTest {
  private static final Execution EXECUTION =
      new Execution(
          TODAY.plusDays(30),
          "Paul, DSI",
          "Anne, secrétaire",
          "purge.sql",
          "a".repeat(64),
          List.of("sauvegarde du 1er novembre : détruite le 20 décembre"));

  @TempDir Path folder;

  @Test
  void whatIsGoneIsAttestedUnderItsVisa() throws Exception {
    Checked checked = (Checked) verify(granted(), line -> new Counted(0));

    assertThat(checked.attestation().isComplete()).isTrue();
    assertThat(checked.attestation().visa().visa()).isEqualTo("2026-V-31");
    assertThat(checked.record().stage()).isEqualTo(Stage.ATTESTED);
    String json = AttestationJson.write(checked.attestation());
    assertThat(checked.record().steps())
        .contains(
            new Attested(TODAY.plusDays(31), Sha256.of(json.getBytes(StandardCharsets.UTF_8))));
    assertThat(json).contains("\"before\" : 1204", "\"after\" : 0", "sauvegarde du 1er novembre");
  }

  @Test
  void onlyWhatTheVisaAllowsIsCountedAgain() throws Exception {
    List<String> asked = new ArrayList<>();

    verify(
        granted(),
        line -> {
          asked.add(line.store());
          return new Counted(0);
        });

    assertThat(asked).containsExactly("enfance", "enfance");
  }

  @Test
  void whatRemainsIsSaidAndNotAttested() throws Exception {
    Checked checked =
        (Checked)
            verify(
                granted(),
                line ->
                    line.rows() == 3
                        ? new NotCounted(new Unread(line.table(), Reason.TIMED_OUT, ""))
                        : new Counted(4));

    assertThat(checked.attestation().lines())
        .extracting(Attestation.Line::result)
        .containsExactlyInAnyOrder(Result.PARTLY, Result.NOT_COUNTED);
    assertThat(checked.record().stage()).isEqualTo(Stage.EXECUTED);
    assertThat(checked.sentence().french()).contains("complétez l'exécution");
    assertThat(verify(checked.record(), line -> new Counted(0)))
        .isInstanceOf(Checked.class)
        .extracting(outcome -> ((Checked) outcome).record().stage())
        .isEqualTo(Stage.ATTESTED);
  }

  @Test
  void nothingIsAttestedWithoutAVisa() throws Exception {
    ExecutionOutcome outcome =
        verify(
            BordereauRecord.drafted(SampleBordereau.drawUp()).then(new Submitted(TODAY, "AD")),
            line -> {
              throw new AssertionError("nothing is counted");
            });

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(outcome.sentence().french()).contains("R212-14");
  }

  @Test
  void anExecutionBeforeItsVisaIsRefused() throws Exception {
    Execution early = new Execution(TODAY, "Paul", "Anne", "purge.sql", "a".repeat(64), List.of());

    assertThat(
            new ExecutionCheck(line -> new Counted(0)).verify(granted(), early, TODAY.plusDays(31)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void theScriptIsNamedByItsDigest() throws Exception {
    Path script = Files.writeString(folder.resolve("purge.sql"), "DELETE …");

    assertThat(Execution.of(TODAY, "Paul", "Anne", script, List.of()))
        .extracting(Execution::script, Execution::sha256)
        .containsExactly("purge.sql", Sha256.of("DELETE …".getBytes(StandardCharsets.UTF_8)));
  }

  private static BordereauRecord granted() throws StepRefused {
    return BordereauRecord.drafted(SampleBordereau.drawUp())
        .then(new Submitted(TODAY, "AD"))
        .then(new Granted(TODAY.plusDays(20), "2026-V-31", "La directrice"));
  }

  private static ExecutionOutcome verify(BordereauRecord record, Recount recount) {
    return new ExecutionCheck(recount).verify(record, EXECUTION, TODAY.plusDays(31));
  }
}
