package fr.beffroi.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.RuleFiles;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VitamRulesTest {
  private static final VitamRules SHIPPED =
      VitamRules.of(RetentionPack.load(RuleFiles.shipped()).rules(), Locale.FRENCH);

  @Test
  void theFirstLineNamesTheColumns() {
    assertThat(SHIPPED.csv())
        .startsWith("RuleId,RuleType,RuleValue,RuleDescription,RuleDuration,RuleMeasurement\r\n")
        .endsWith("\r\n");
  }

  @Test
  void theDuaIsAnAppraisalRuleAndTheActivePeriodAStorageRule() {
    assertThat(SHIPPED.csv().lines())
        .contains(
            "\"APP-DOSSIER-AGENT-CV\",AppraisalRule,\"Dossier d'agent : curriculum vitæ\",\"À compter"
                + " de : la naissance de l'agent. Sort final : T, visa : requis. Source : Arrêté du"
                + " 21/12/2012 RDFF1239419A, annexe, Arrêté du 21/12/2012 RDFF1239419A, art. 2. Statut : V, texte lu.\",80,YEAR",
            "\"STO-DOSSIER-AGENT-CV\",StorageRule,\"Dossier d'agent : curriculum vitæ\",\"À compter"
                + " de : l'acte. Sort final : T, visa : requis. Source : Arrêté du 21/12/2012"
                + " RDFF1239419A, annexe, Arrêté du 21/12/2012 RDFF1239419A, art. 2. Statut : V, texte lu.\",10,YEAR")
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("\"STO-VIDEOPROTECTION-IMAGES\",StorageRule,")
                    .endsWith(",1,MONTH"));
  }

  @Test
  void idsAreUniqueAndEveryLineHasSixColumns() {
    assertThat(SHIPPED.csv().lines().map(line -> line.substring(0, line.indexOf(','))))
        .doesNotHaveDuplicates();
    assertThat(SHIPPED.csv().lines().skip(1))
        .allMatch(
            line ->
                line.matches(
                    "\"[A-Z0-9-]+\",(Appraisal|Storage)Rule,\"[^\"]+\",\"[^\"]+\",\\d+,(DAY|MONTH|YEAR)"));
  }

  @Test
  void whatHasNoFigureIsListedAndNotInvented() {
    assertThat(SHIPPED.leftOut())
        .contains("chatbot", "non_recours", "registre_canicule", "interdit_nir")
        .doesNotContain("etat_civil_registres", "journaux");
  }
}
