package fr.beffroi.compliance.plan;

import static fr.beffroi.compliance.plan.SampleBordereau.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.beffroi.compliance.plan.BordereauLine.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BordereauDraftTest {
  @Test
  void whatIsDueGoesIntoItsPartAndNothingElse() {
    assertThat(SampleBordereau.drawUp().lines())
        .extracting(BordereauLine::part, BordereauLine::store, BordereauLine::rows)
        .containsExactlyInAnyOrder(
            tuple(Part.ELIMINATE, "enfance", 1_204L),
            tuple(Part.ELIMINATE, "enfance", 3L),
            tuple(Part.SORT, "ccas", 89L),
            tuple(Part.HAND_OVER, "population", 12L));
  }

  @Test
  void whatIsUnderLegalHoldIsListedApart() {
    assertThat(SampleBordereau.drawUp().held())
        .extracting(held -> held.line().store(), held -> held.hold().author())
        .containsExactly(tuple("marches", "Service juridique"));
  }

  @Test
  void aLiftedHoldHoldsNothing() {
    LegalHold lifted =
        new LegalHold(
            "enfance", "", "SJ", "clos", TODAY.minusYears(2), Optional.of(TODAY.minusDays(1)));
    LegalHold wholeStore = new LegalHold("enfance", "", "SJ", "recours", TODAY, Optional.of(TODAY));

    assertThat(SampleBordereau.draft(List.of(lifted)).drawUp(SampleBordereau.NUMBER, TODAY).held())
        .isEmpty();
    assertThat(
            SampleBordereau.draft(List.of(wholeStore)).drawUp(SampleBordereau.NUMBER, TODAY).held())
        .hasSize(2);
  }

  @Test
  void aLineSaysServiceCategoryPeriodAndText() {
    BordereauLine canteen = eliminated(1_204);

    assertThat(canteen.service()).isEqualTo(SampleBordereau.ENFANCE);
    assertThat(canteen.activity()).isEqualTo("Cantine et périscolaire");
    assertThat(canteen.period().french()).startsWith("5 ans");
    assertThat(canteen.reference()).isEqualTo("Circulaire DGP/SIAF/2014/006");
    assertThat(canteen.extremes())
        .hasValueSatisfying(
            days -> assertThat(days.earliest()).isEqualTo(LocalDate.of(2009, 9, 1)));
    assertThat(canteen.bytes()).hasValue(1_204 * 512);
  }

  @Test
  void whatNobodyHasReadIsToBeConfirmedAndAnOpenVisaQuestionIsSaid() {
    assertThat(eliminated(1_204).observations())
        .extracting(text -> text.in(Locale.FRENCH))
        .anyMatch(text -> text.contains("à confirmer par vos archives départementales"))
        .noneMatch(text -> text.contains("service producteur"));
    assertThat(eliminated(3).observations())
        .extracting(text -> text.in(Locale.FRENCH))
        .contains("visa : à confirmer", "service producteur à préciser");
  }

  private static BordereauLine eliminated(long rows) {
    return SampleBordereau.drawUp().toEliminate().stream()
        .filter(line -> line.rows() == rows)
        .findFirst()
        .orElseThrow();
  }
}
