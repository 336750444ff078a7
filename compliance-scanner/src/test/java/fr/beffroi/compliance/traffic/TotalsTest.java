package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.traffic.Totals.People;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.rules.RuleFiles;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TotalsTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Words WORDS =
      new Words(Town.charter(2), LlmCatalogue.load(RuleFiles.shipped("llm")), Locale.FRENCH);

  private final Town town = new Town();

  @Test
  void ofPeopleOnlyWhatTheFiguresSayIsSaid() {
    for (int person = 0; person < 9; person++) {
      String agent = Town.agent(0, person);
      town.add(Town.sent(town.use(agent, "deepseek", "2026-10-05T12:00:00Z"), 10));
      if (person < 6) {
        town.add(
            Town.sent(town.use(agent, "albert_api", "2026-10-05T12:00:00Z"), 1)
                .set(LlmTagger.STATUS, "authorised"));
      }
      town.add(Town.sent(town.use(Town.agent(1, person), "deepseek", "2026-10-06T12:00:00Z"), 10));
    }
    Totals totals = Totals.of(town.published(2, OCTOBER, OCTOBER), WORDS);

    assertThat(totals)
        .isEqualTo(new Totals(24, 0, 186, 180, new People(18, 24), new People(18, 18), 0));
  }

  @Test
  void wordsAreThoseOfTheCharterAndTheCatalogue() {
    for (int person = 0; person < 5; person++) {
      town.add(town.use(Town.agent(0, person), "deepseek", "2026-10-05T12:00:00Z"));
      town.add(town.use("10.99.0." + person, "deepseek", "2026-10-05T12:00:00Z"));
    }
    assertThat(town.published(2, OCTOBER, OCTOBER).figures())
        .extracting(WORDS::service)
        .containsExactly("service inconnu", "Service 0");
    assertThat(town.published(2, OCTOBER, OCTOBER).figures())
        .allSatisfy(
            figure -> {
              assertThat(WORDS.subject(figure)).isEqualTo("DeepSeek");
              assertThat(WORDS.status(figure)).isEqualTo("non déclaré");
              assertThat(WORDS.transfer(figure)).isEqualTo("outside_eu");
            });
    assertThat(WORDS.staff()).hasValue(40);
  }
}
