package fr.beffroi.compliance.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionPackTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String RULE =
      """
      id: x
      title: {fr: Exemple, en: Example}
      activity: office
      category: files
      trigger: closure
      trigger_title: {fr: la clôture, en: the closing}
      active_max: P2Y
      intermediate: P5Y
      final_disposition: E
      visa: requis
      sources:
        - {reference: Texte 1, quote: cinq ans, read_on: 2026-04, valid_from: 2010-01-01,
           read_at: "https://example.org/texte?article=1"}
      status: V
      """;
  private static final String AGREEMENT =
      """
      agreement: ad_2026
      with: Archives départementales
      reference: tableau de gestion n° 12
      signed_on: 2026-01-15
      valid_to: 2030-12-31
      rules:
        - id: x
          intermediate: P3Y
          counting: end_of_year
          visa: {mode: autorisation_generale, reference: AG 2026-3}
      """;

  @Test
  void aRuleHoldsTwoClocksAnEndAndItsSource() {
    RetentionRule rule = pack(shipped(RULE)).rules().iterator().next();

    assertThat(rule.header().title().in(Locale.FRENCH)).isEqualTo("Exemple");
    assertThat(rule.at()).hasToString("retention/a.yml:1:5");
    assertThat(rule.sources())
        .containsExactly(
            new Source(
                "Texte 1",
                "cinq ans",
                "2026-04",
                URI.create("https://example.org/texte?article=1"),
                LocalDate.of(2010, 1, 1),
                null));
    assertThat(verdict(rule, 2025)).isEqualTo(Verdict.OK);
    assertThat(verdict(rule, 2023)).isEqualTo(Verdict.A_ARCHIVER);
    assertThat(verdict(rule, 2020)).isEqualTo(Verdict.ECHUE_E);
  }

  @Test
  void aCommunesRuleTakesThePlaceOfTheShippedOneOfItsId() {
    RetentionPack pack =
        pack(
            shipped(RULE),
            own("retention/z.yml", RULE.replace("intermediate: P5Y", "intermediate: P9Y")));

    assertThat(pack.problems()).isEmpty();
    assertThat(pack.rules()).extracting(RetentionRule::origin).containsExactly("commune");
    assertThat(verdict(pack.rules().iterator().next(), 2020)).isEqualTo(Verdict.A_ARCHIVER);
  }

  @Test
  void aCommunesBrokenRuleLeavesTheShippedOneInForce() {
    RetentionPack pack =
        pack(shipped(RULE), own("retention/z.yml", RULE.replace("P5Y", "five years")));

    assertThat(pack.problems()).hasSize(1);
    assertThat(pack.rules()).extracting(RetentionRule::origin).containsExactly(RuleFile.SHIPPED);
  }

  @Test
  void anIdStandsOnce() {
    RetentionPack pack = pack(shipped(RULE + "---\n" + RULE));

    assertThat(pack.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "retention/a.yml:16:5: 'x' is taken already (retention/a.yml:1:5): change this id");
  }

  @Test
  void anAgreementWithTheArchivesChangesWhatItNamesAndNothingElse() {
    RetentionPack pack = pack(shipped(RULE), own("retention/accord.yml", AGREEMENT));

    assertThat(pack.problems()).isEmpty();
    RetentionRule agreed = pack.asOf(TODAY).rule("x").orElseThrow();
    assertThat(verdict(agreed, 2022)).isEqualTo(Verdict.ECHUE_E);
    assertThat(agreed.end().words().french())
        .isEqualTo("E, visa : autorisation générale (AG 2026-3)");
    assertThat(agreed.clocks().active().trigger()).isEqualTo("closure");
    assertThat(new Sentence(agreed, Verdict.ECHUE_E).in(Locale.FRENCH))
        .contains("Accord : Archives départementales, tableau de gestion n° 12.");
  }

  @Test
  void anAgreementHoldsFromItsSignatureToItsEndAndItsEndIsSaid() {
    RetentionPack pack = pack(shipped(RULE), own("retention/accord.yml", AGREEMENT));

    RulesInForce before = pack.asOf(LocalDate.of(2026, 1, 14));
    RulesInForce after = pack.asOf(LocalDate.of(2031, 1, 1));

    assertThat(before.rule("x").orElseThrow().agreement()).isNull();
    assertThat(before.notes()).isEmpty();
    assertThat(after.rule("x").orElseThrow().agreement()).isNull();
    assertThat(after.notes().get(0).in(Locale.FRENCH))
        .contains("'ad_2026'", "a pris fin le 2030-12-31", "Renouvelez l'accord");
  }

  @Test
  void anAgreementSetsThePeriodThatTheLawLeavesToTheCommune() {
    RetentionPack pack =
        RetentionPack.load(
            with(
                RuleFiles.shipped(),
                own(
                    "retention/accord.yml",
                    AGREEMENT
                        .replace("id: x", "id: chatbot")
                        .replace("intermediate: P3Y", "active_max: P6M"))));

    assertThat(pack.problems()).isEmpty();
    assertThat(
            pack.asOf(TODAY)
                .rule("chatbot")
                .orElseThrow()
                .verdict(TriggerDates.of("end_of_conversation", TODAY), Place.ACTIVE_BASE, TODAY))
        .isEqualTo(Verdict.OK);
  }

  @Test
  void anAgreementOnNoRuleIsRefusedAndAnotherOnTheSameToo() {
    RetentionPack pack =
        pack(
            shipped(RULE),
            own("retention/b.yml", AGREEMENT.replace("id: x", "id: y")),
            own("retention/c.yml", AGREEMENT.replace("ad_2026", "ad_2")),
            own("retention/d.yml", AGREEMENT.replace("ad_2026", "ad_3")));

    assertThat(pack.problems())
        .extracting(problem -> problem.in(Locale.FRENCH))
        .containsExactly(
            "retention/b.yml:7:9: aucune règle ne s'appelle 'y' : vérifiez l'orthographe",
            "retention/d.yml:7:9: un autre accord porte déjà sur 'x' : gardez-en un");
  }

  @Test
  void aRulePastItsDateStaysAndIsSaidSo() {
    RetentionPack pack =
        pack(shipped(RULE.replace("valid_from: 2010-01-01", "valid_to: 2025-12-31")));

    assertThat(pack.asOf(LocalDate.of(2025, 12, 31)).notes()).isEmpty();
    assertThat(pack.asOf(TODAY).rule("x")).isPresent();
    assertThat(pack.asOf(TODAY).notes().get(0).in(Locale.FRENCH))
        .isEqualTo(
            "retention/a.yml:1:5: la règle 'x' a dépassé sa date : Texte 1 ne s'applique plus depuis"
                + " le 2025-12-31. Mettez le paquet de règles à jour");
  }

  @Test
  void aRuleWhoseTextHasNotBegunIsNotInForce() {
    assertThat(pack(shipped(RULE)).asOf(LocalDate.of(2009, 12, 31)).rules()).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "active_max: P2Y | active_maxx: P2Y | 7:1 | unknown key 'active_maxx' | clé inconnue",
        "active_max: P2Y | active_max: 2 ans | 7:13 | is no period | n'est pas une durée",
        "active_max: P2Y | active_max: P6Y | 7:13 | longer than the DUA | dépasse la DUA",
        "status: V | status: W | 14:9 | write one of V, S, U | écrivez l'une de V, S, U",
        "visa: requis | visa: perhaps | 10:7 | write one of requis | écrivez l'une de requis",
        "visa: requis | visa: autorisation_generale | 10:7 | needs its reference | demande sa référence",
        "id: x | id: Été 2 | 1:5 | one word in small letters | un seul mot",
        "2010-01-01 | 2010 | 12:73 | is no date | n'est pas une date",
        "https://example.org/ | file:/ | 13:15 | is no address | n'est pas l'adresse",
        "https://example.org/ | page | 13:15 | is no address | n'est pas l'adresse",
        "https://example.org/ | https: // | 13:15 | is no address | n'est pas l'adresse",
        "title: {fr: Exemple, en: Example} | title: {fr: Exemple} | 2:8 | 'en' is missing | il manque 'en'",
        "final_disposition: E | final_disposition: D | 9:20 | write one of C, T, E, effacement | écrivez l'une de C",
      })
  void whatIsWrongIsSaidWithItsPlace(
      String right, String wrong, String place, String english, String french) {
    RetentionPack pack = pack(shipped(RULE.replace(right, wrong)));

    assertThat(pack.rules()).isEmpty();
    assertThat(pack.problems()).hasSize(1);
    assertThat(pack.problems().get(0).in(Locale.ENGLISH))
        .startsWith("retention/a.yml:" + place + ": ")
        .contains(english);
    assertThat(pack.problems().get(0).in(Locale.FRENCH)).contains(french);
  }

  @Test
  void withoutASourceARuleIsNotVerified() {
    String bare = RULE.replaceAll("sources:\n.*\n.*\n", "");

    assertThat(pack(shipped(bare)).problems().get(0).in(Locale.FRENCH))
        .contains("il manque une source : citez le texte, ou écrivez status: U");
    assertThat(pack(shipped(bare.replace("status: V", "status: U"))).problems()).isEmpty();
  }

  @Property(tries = 500)
  void whateverIsWrittenTheReadingEndsWithARuleOrAProblem(
      @ForAll @IntRange(max = 400) int place,
      @ForAll @IntRange(max = 30) int cut,
      @ForAll("scraps") String scrap) {
    for (String text : List.of(RULE, AGREEMENT)) {
      int from = Math.min(place, text.length());
      String broken =
          text.substring(0, from) + scrap + text.substring(Math.min(from + cut, text.length()));
      RetentionPack pack = pack(shipped(RULE), own("retention/z.yml", broken));

      assertThat(pack.asOf(TODAY).rules().size() + pack.problems().size()).isPositive();
    }
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "", "-", "\n", ": ", "{", "[]", "~", "null", "P0D", "P999999999Y", "+10000-01-01"),
        Arbitraries.strings().ofMaxLength(6));
  }

  private static Verdict verdict(RetentionRule rule, int year) {
    return rule.verdict(
        TriggerDates.of("closure", LocalDate.of(year, 3, 1)), Place.ACTIVE_BASE, TODAY);
  }

  private static RuleFile shipped(String text) {
    return new RuleFile("retention/a.yml", RuleFile.SHIPPED, text);
  }

  private static RuleFile own(String name, String text) {
    return new RuleFile(name, "commune", text);
  }

  private static RetentionPack pack(RuleFile... files) {
    return RetentionPack.load(RuleFiles.of(files));
  }

  private static RuleFiles with(RuleFiles shipped, RuleFile more) {
    RuleFile[] all =
        Stream.concat(shipped.in("retention").stream(), Stream.of(more)).toArray(RuleFile[]::new);
    return RuleFiles.of(all);
  }
}
