package fr.beffroi.compliance.disclosure;

import static fr.beffroi.compliance.disclosure.Keys.DGS;
import static fr.beffroi.compliance.disclosure.Keys.DPO;
import static fr.beffroi.compliance.disclosure.Keys.NOW;
import static fr.beffroi.compliance.disclosure.Keys.OTHER;
import static fr.beffroi.compliance.disclosure.Keys.sign;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.disclosure.TwoPeople.Approval;
import fr.beffroi.compliance.disclosure.TwoPeople.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoPeopleTest {
  private static final byte[] PAPER = RequestJson.write(Keys.REQUEST);

  private static Verdict judge(byte[]... signatures) {
    return new TwoPeople(Keys.KEYHOLDERS).judge(PAPER, Arrays.asList(signatures), NOW);
  }

  private static String refusal(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    return ((Verdict.Refused) verdict).why().french();
  }

  @Test
  void twoPeopleOfTwoRolesAgree() {
    Verdict verdict = judge(sign(PAPER, DPO, NOW), sign(PAPER, DGS, NOW));

    assertThat(verdict).isInstanceOf(Verdict.Agreed.class);
    assertThat(((Verdict.Agreed) verdict).approvals())
        .extracting(Approval::role)
        .containsExactly("DGS", "DPO");
  }

  @Test
  void onePersonAloneDoesNotEvenTwice() {
    assertThat(refusal(judge(sign(PAPER, DPO, NOW)))).contains("1 sur 2");
    assertThat(refusal(judge(sign(PAPER, DPO, NOW), sign(PAPER, DPO, NOW.minusSeconds(60)))))
        .contains("1 sur 2");
  }

  @Test
  void somebodyWhomThePapersDoNotNameIsRefused() {
    assertThat(refusal(judge(sign(PAPER, DPO, NOW), sign(PAPER, OTHER, NOW))))
        .contains("Quelqu'un d'autre");
  }

  @Test
  void anAgreementLapsesAndNoneIsOfTheFuture() {
    Instant old = NOW.minus(TwoPeople.LAPSES_AFTER).minusSeconds(1);
    Instant future = NOW.plus(Duration.ofHours(1));

    assertThat(refusal(judge(sign(PAPER, DPO, old), sign(PAPER, DGS, NOW)))).contains("DPO");
    assertThat(refusal(judge(sign(PAPER, DPO, NOW), sign(PAPER, DGS, future)))).contains("DGS");
  }

  @Test
  void aRequestThatWasChangedAfterItWasSignedIsRefused() {
    byte[] wider =
        new String(PAPER, StandardCharsets.UTF_8)
            .replace("2026-11-04", "2026-11-30")
            .getBytes(StandardCharsets.UTF_8);
    Verdict verdict =
        new TwoPeople(Keys.KEYHOLDERS)
            .judge(wider, List.of(sign(PAPER, DPO, NOW), sign(PAPER, DGS, NOW)), NOW);

    assertThat(refusal(verdict))
        .isEqualTo("une signature ne compte pas : elle ne correspond pas à ce qui a été signé");
  }

  @Test
  void hostileSignaturesAreRefusedAndNothingIsThrown() {
    byte[] cut = Arrays.copyOf(sign(PAPER, DPO, NOW), 100);

    assertThat(judge(new byte[0], cut)).isInstanceOf(Verdict.Refused.class);
    assertThat(judge()).isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void nobodyMayWhereThePapersNameNobody() {
    Verdict verdict = new TwoPeople(List.of()).judge(PAPER, List.of(), NOW);

    assertThat(refusal(verdict)).contains("conformite.yml");
  }
}
