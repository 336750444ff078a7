package fr.beffroi.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {
  private static final RulesInForce RULES =
      RetentionPack.load(RuleFiles.shipped()).asOf(LocalDate.of(2026, 11, 22));

  @Test
  void saysWhatOnWhoseAuthorityOnWhichSideAndWhatToDo() {
    assertThat(sentence("procurations", Verdict.ECHUE_E, Locale.FRENCH))
        .isEqualTo(
            "Procurations de vote, formulaires : échue, à éliminer. Source : Code électoral R76."
                + " Côté : conservation au-delà de la durée (Code pénal 226-20 : 5 ans et 300 000 €)."
                + " Établissez le bordereau d'élimination et attendez le visa : détruire sans lui est"
                + " l'autre infraction (C. patrimoine L214-3). Sort final : E, visa : requis.");
  }

  @Test
  void aSecondarySourceIsToBeConfirmed() {
    assertThat(sentence("subventions", Verdict.ECHUE_E, Locale.ENGLISH))
        .endsWith("To be confirmed by your departmental archives.");
  }

  @Test
  void anEndThatNobodyReadIsToBeConfirmedEvenWhereThePeriodWasRead() {
    assertThat(sentence("police_main_courante", Verdict.ECHUE_C, Locale.FRENCH))
        .contains("À confirmer par vos archives départementales.");
    assertThat(sentence("police_main_courante", Verdict.INDATABLE, Locale.FRENCH))
        .doesNotContain("À confirmer");
  }

  @Test
  void anExceptionOfTheRuleIsPartOfTheFinding() {
    assertThat(sentence("blame", Verdict.EFFACEMENT_AUTOMATIQUE_ABSENT, Locale.FRENCH))
        .contains("Réserve : si une autre sanction est intervenue.");
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void everyVerdictHasItsSideAndItsRemedyInBothLanguages(Verdict verdict) {
    assertThat(verdict.words().french()).isNotEqualTo(verdict.words().english());
    assertThat(verdict.remedy().french()).isNotEqualTo(verdict.remedy().english());
    assertThat(verdict.offence() == Offence.NEITHER)
        .isEqualTo(verdict.offence().article().isEmpty());
  }

  private static String sentence(String rule, Verdict verdict, Locale locale) {
    return new Sentence(RULES.rule(rule).orElseThrow(), verdict).in(locale);
  }
}
