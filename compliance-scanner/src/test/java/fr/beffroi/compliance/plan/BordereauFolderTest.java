package fr.beffroi.compliance.plan;

import static fr.beffroi.compliance.plan.SampleBordereau.NUMBER;
import static fr.beffroi.compliance.plan.SampleBordereau.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.plan.Step.Attested;
import fr.beffroi.compliance.plan.Step.Executed;
import fr.beffroi.compliance.plan.Step.Granted;
import fr.beffroi.compliance.plan.Step.Refused;
import fr.beffroi.compliance.plan.Step.Stage;
import fr.beffroi.compliance.plan.Step.Submitted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BordereauFolderTest {
  @TempDir Path parent;

  @Test
  void numbersFollowOneAnotherByCommuneAndYear() throws Exception {
    BordereauFolder folder = new BordereauFolder(parent.resolve("bordereaux"));

    assertThat(folder.reserve("valmont", 2026)).hasToString("valmont-2026-001");
    assertThat(folder.reserve("valmont", 2026)).hasToString("valmont-2026-002");
    assertThat(folder.reserve("valmont", 2027)).hasToString("valmont-2027-001");
    assertThat(folder.reserve("saint-leu", 2026)).hasToString("saint-leu-2026-001");
    assertThat(folder.numbers()).hasSize(4);
  }

  @Test
  void aBordereauIsReadAsItWasKeptWithEveryStep() throws Exception {
    BordereauFolder folder = new BordereauFolder(parent);
    BordereauRecord record =
        BordereauRecord.drafted(SampleBordereau.drawUp())
            .then(new Submitted(TODAY, "Archives départementales"))
            .then(new Granted(TODAY.plusDays(20), "2026-V-31", "La directrice"))
            .then(new Executed(TODAY.plusDays(30), "DSI", "Secrétaire", "a".repeat(64)))
            .then(new Attested(TODAY.plusDays(31), "b".repeat(64)));

    folder.save(record);

    assertThat(folder.find(NUMBER)).contains(record);
    assertThat(record.visa().map(Granted::visa)).contains("2026-V-31");
  }

  @Test
  void aFileThatIsNoneIsNoBordereau() throws Exception {
    BordereauFolder folder = new BordereauFolder(parent);
    Files.writeString(parent.resolve(NUMBER + ".json"), "{\"format\":\"beffroi-bordereau/1\"}");

    assertThat(folder.find(NUMBER)).isEmpty();
    assertThat(folder.reserve("valmont", 2026).serial()).isEqualTo(8);
  }

  @Test
  void nothingIsExecutedWithoutAVisa() throws Exception {
    BordereauRecord submitted =
        BordereauRecord.drafted(SampleBordereau.drawUp()).then(new Submitted(TODAY, "AD"));

    assertThatThrownBy(() -> submitted.then(new Executed(TODAY, "A", "B", "a".repeat(64))))
        .isInstanceOf(StepRefused.class)
        .hasMessageContaining("'executed' cannot follow 'submitted to the archives'");
  }

  @Test
  void whatWasRefusedEndsThere() throws Exception {
    BordereauRecord refused =
        BordereauRecord.drafted(SampleBordereau.drawUp())
            .then(new Submitted(TODAY, "AD"))
            .then(new Refused(TODAY, "AD", "à trier d'abord"));

    assertThat(refused.stage()).isEqualTo(Stage.REFUSED);
    assertThat(refused.visa()).isEqualTo(Optional.empty());
    assertThatThrownBy(() -> refused.then(new Granted(TODAY, "1", "AD")))
        .hasMessageContaining("draw up a new bordereau");
  }

  @Test
  void stepsDoNotGoBackInTime() {
    assertThatThrownBy(
            () ->
                BordereauRecord.drafted(SampleBordereau.drawUp())
                    .then(new Submitted(TODAY.minusDays(1), "AD")))
        .isInstanceOf(StepRefused.class);
  }

  @Test
  void theSecondPersonIsSomebodyElse() {
    assertThatThrownBy(() -> new Executed(TODAY, "Anne", " anne ", "a".repeat(64)))
        .hasMessageContaining("somebody else");
  }

  @Property(tries = 200)
  void anyBytesAreNoBordereau(@ForAll @Size(max = 200) byte[] bytes) {
    assertThat(BordereauJsonReader.read(bytes)).isEmpty();
  }

  @Property
  void aTextIsANumberOrIsNot(@ForAll String text) {
    BordereauNumber.parse(text).ifPresent(number -> assertThat(number).hasToString(text));
  }
}
