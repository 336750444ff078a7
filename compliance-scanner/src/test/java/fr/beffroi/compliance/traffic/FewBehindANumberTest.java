package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Is a number told that fewer than five people made, in a row of five or more? And are five names
 * five people?
 */
class FewBehindANumberTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String TIME = "2026-10-05T12:00:00Z";

  private final Town town = new Town();

  private Figure only() {
    List<Figure> figures = published().figures();
    assertThat(figures).hasSize(1);
    return figures.get(0);
  }

  private Publication published() {
    return town.published(3, OCTOBER, OCTOBER);
  }

  private void asks(int person) {
    town.add(town.question(Town.agent(0, person), "chatgpt", TIME));
  }

  private void sends(int person, long bytes) {
    town.add(Town.sent(town.use(Town.agent(0, person), "chatgpt", TIME), bytes));
  }

  @Test
  void whatOnePersonSentIsNotToldAmongSevenWhoOnlyAsked() {
    for (int person = 0; person < 7; person++) {
      asks(person);
    }
    sends(3, 7_654_321);

    assertThat(only().people()).isEqualTo(7);
    assertThat(only().questions()).isEqualTo(7);
    assertThat(only().requests()).isZero();
    assertThat(only().bytes()).isZero();
    assertThat(published().unseen())
        .extracting(gap -> gap.in(Locale.ENGLISH))
        .anyMatch(gap -> gap.contains("of fewer than five people"));
  }

  @Test
  void whatOneLogSaysOfFourIsNotToldAmongThoseOfAnother() {
    for (int person = 0; person < 9; person++) {
      sends(person, person < 4 ? 1_000 : 0);
    }
    assertThat(only().requests()).isEqualTo(9);
    assertThat(only().bytes()).isZero();
  }

  @Test
  void whatFivePeopleSentIsToldAndNothingIsSaidOfFew() {
    for (int person = 0; person < 5; person++) {
      asks(person);
      sends(person, 1_000);
    }
    assertThat(only().bytes()).isEqualTo(5_000);
    assertThat(published().caps().few()).isFalse();
  }

  @Test
  void aResolverThatRefusedTellsNothingOfOneWhomTheProxyRefused() {
    for (int person = 0; person < 6; person++) {
      asks(person);
    }
    sends(0, 99);
    List<Event> refused =
        town.events.stream()
            .map(event -> event.toBuilder().set(Fields.EVENT_TYPE, List.of("denied")).build())
            .toList();
    town.events.clear();
    town.events.addAll(refused);

    assertThat(only().table()).isEqualTo(Figure.Table.DENIED);
    assertThat(only().requests()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "jmartin, JMARTIN, capitals",
    "jmartin, VILLE\\jmartin, NTLM",
    "jmartin, jmartin@VILLE.LOCAL, Kerberos",
    "VILLE\\jmartin, ville%5Cjmartin, as Squid writes it",
    "jmartin%40ville.example.org, jmartin, a mail address",
    "jérôme, je\u0301ro\u0302me, letters in two parts",
    "'jmartin ', jmartin, a blank",
  })
  void onePersonIsOneHoweverTheLogWritesTheName(String one, String other, String why) {
    assertThat(Person.user(one)).as(why).isEqualTo(Person.user(other));
  }

  @Test
  void twoPeopleAreTwoAndWhatIsNoNameIsNotAll() {
    assertThat(Person.user("jmartin")).isNotEqualTo(Person.user("pmartin"));
    assertThat(Person.user("@ville")).isNotEqualTo(Person.user("@ccas"));
  }

  @Test
  void threePeopleUnderTwoNamesEachAreNotShown() {
    for (int person = 0; person < 3; person++) {
      for (String name : List.of("agent%d", "VILLE\\agent%d", "agent%d@VILLE.LOCAL")) {
        town.add(Town.by(town.use(Town.agent(0, person), "chatgpt", TIME), name.formatted(person)));
      }
    }
    assertThat(published().figures()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POSTE-%d$", "VILLE\\POSTE-%d$", "POSTE-%d$@VILLE.LOCAL"})
  void aComputersOwnAccountIsNobody(String account) {
    for (int person = 0; person < 3; person++) {
      String agent = Town.agent(0, person);
      town.add(Town.by(town.use(agent, "chatgpt", TIME), "agent" + person));
      town.add(Town.by(town.use(agent, "chatgpt", TIME), account.formatted(person)));
    }
    assertThat(published().figures()).isEmpty();
  }

  /** Four computers on one network, each with an address of both kinds, are four. */
  @Test
  void aComputerWithAddressesOfBothKindsIsOnePerson() {
    for (int person = 0; person < 4; person++) {
      town.add(Town.sent(town.use(Town.agent(0, person), "chatgpt", TIME), 10));
      town.add(Town.sent(town.use("2001:db8::" + (person + 1), "chatgpt", TIME), 10));
    }
    assertThat(published().figures()).isEmpty();
  }

  @Test
  void anEventWithoutAnybodyAddsToNoCrowd() {
    for (int person = 0; person < 5; person++) {
      asks(person);
    }
    town.add(
        town.use("", "chatgpt", TIME)
            .set(Fields.SOURCE_IP, (String) null)
            .set(Fields.named("http.request.bytes"), 500L)
            .set(LlmTagger.STATUS, "undeclared"));

    assertThat(published().figures()).allMatch(figure -> figure.bytes() == 0);
  }
}
