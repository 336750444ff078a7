package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.report.PastAudit.PastFinding;
import fr.beffroi.compliance.report.PastAudit.PastStore;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PastAuditTest {
  private static final byte[] JSON =
      Written.bytes(new JsonReport(), SampleAudit.whole(), Locale.FRENCH, false);

  @Test
  void whatAnAuditWroteIsReadBack() throws PastAuditUnreadable {
    PastAudit past = PastAudit.read(JSON);

    assertThat(past.header()).isEqualTo(SampleAudit.whole().header());
    assertThat(past.controller()).isEqualTo("Commune de Beffroi-sur-Lys");
    assertThat(past.findings())
        .extracting(PastFinding::id)
        .containsExactlyElementsOf(SampleAudit.findings().stream().map(Finding::id).toList());
    assertThat(past.findings())
        .extracting(PastFinding::subject)
        .containsExactlyElementsOf(SampleAudit.findings().stream().map(Finding::subject).toList());
    assertThat(past.findings().get(2).rows()).isEqualTo(OptionalLong.of(1_246));
    assertThat(past.stores())
        .extracting(PastStore::state)
        .containsExactly(
            StoreAudit.State.READ,
            StoreAudit.State.PARTLY_READ,
            StoreAudit.State.DECLARED,
            StoreAudit.State.UNREACHABLE,
            StoreAudit.State.REFUSED);
  }

  @Test
  void aMaskedCountIsUnknown() throws PastAuditUnreadable {
    PastAudit past =
        PastAudit.read(Written.bytes(new JsonReport(), SampleAudit.whole(), Locale.FRENCH, true));

    assertThat(past.masked()).isTrue();
    assertThat(past.findings().get(4).rows()).isEmpty();
  }

  @Test
  void aFileCutInTwoIsRefusedWithItsLineAndNothingOfItsText() {
    byte[] half =
        new String(JSON, StandardCharsets.UTF_8).substring(0, 900).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> PastAudit.read(half))
        .isInstanceOf(PastAuditUnreadable.class)
        .hasMessageContaining("damaged at line")
        .hasMessageNotContaining("Lys");
  }

  @Test
  void anotherDocumentIsNotTakenForAnAudit() {
    assertThatThrownBy(() -> PastAudit.read("[1]".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PastAuditUnreadable.class)
        .hasMessageContaining("not the audit.json");
  }

  /** Whatever the bytes, the answer is an audit or a refusal. */
  @Property(tries = 300)
  void damageIsRefusedAndNeverThrown(@ForAll byte replacement, @ForAll int where) {
    byte[] damaged = JSON.clone();
    damaged[Math.floorMod(where, damaged.length)] = replacement;
    try {
      assertThat(PastAudit.read(damaged)).isNotNull();
    } catch (PastAuditUnreadable refused) {
      assertThat(refused.words().french()).isNotBlank();
    }
  }
}
