package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UsageCounterTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final String TIME = "2026-10-05T12:00:00Z";

  private final Town town = new Town();

  private void uses(int service, int people, String provider, int times, long bytes) {
    for (int person = 0; person < people; person++) {
      for (int i = 0; i < times; i++) {
        String time = "2026-10-%02dT10:00:00Z".formatted(1 + i);
        town.add(Town.sent(town.use(Town.agent(service, person), provider, time), bytes));
      }
    }
  }

  private Publication october() {
    return town.published(3, OCTOBER, OCTOBER);
  }

  @Test
  void requestsBytesDaysAndPeopleAreCountedByServiceAndProvider() {
    uses(0, 6, "chatgpt", 3, 1_000);
    uses(1, 5, "deepseek", 1, 10);

    assertThat(october().figures())
        .containsExactly(
            figure(new Cell("s0", "chatgpt", "undeclared"), 18, 18_000, 6, 3),
            figure(new Cell("s1", "deepseek", "undeclared"), 5, 50, 5, 1));
  }

  private static Figure figure(Cell label, long requests, long bytes, long people, int days) {
    Span month = new Span(OCTOBER, OCTOBER);
    return new Figure(Figure.Table.USE, month, label, requests, 0, bytes, people, days, 0);
  }

  @Test
  void smallServicesAreMergedAndNotNamed() {
    uses(0, 8, "chatgpt", 1, 1);
    uses(1, 3, "chatgpt", 1, 1);
    uses(2, 2, "chatgpt", 1, 1);

    assertThat(october().figures())
        .extracting(Figure::label, Figure::people)
        .containsExactly(
            tuple(new Cell("*", "chatgpt", "undeclared"), 5L),
            tuple(new Cell("s0", "chatgpt", "undeclared"), 8L));
  }

  @Test
  void oneSmallServiceTakesAnotherWithItSoThatTheTotalDoesNotGiveItAway() {
    uses(0, 8, "chatgpt", 1, 1);
    uses(1, 2, "chatgpt", 1, 1);

    assertThat(october().figures())
        .containsExactly(figure(new Cell("*", "chatgpt", "undeclared"), 10, 10, 10, 1));
  }

  @Test
  void fourPeopleAreNotShownAtAll() {
    uses(0, 4, "chatgpt", 9, 1);

    assertThat(october().figures()).isEmpty();
    assertThat(october().withheld()).containsExactly(OCTOBER);
  }

  @Test
  void aSmallMonthWaitsForItsQuarter() {
    for (int person = 0; person < 6; person++) {
      town.add(
          town.use(Town.agent(0, person), "chatgpt", person < 3 ? TIME : "2026-11-05T12:00:00Z"));
    }
    YearMonth december = OCTOBER.plusMonths(2);

    assertThat(town.published(1, OCTOBER, OCTOBER.plusMonths(1)).figures()).isEmpty();
    assertThat(town.published(1, OCTOBER, december).figures())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.span()).hasToString("2026-10/2026-12");
              assertThat(figure.people()).isEqualTo(6);
            });
  }

  @Test
  void automaticAndRefusedTrafficIsNoUse() {
    for (int person = 0; person < 5; person++) {
      String agent = Town.agent(0, person);
      town.add(town.use(agent, "chatgpt", TIME).set(LlmTagger.TRAFFIC, "automatic"));
      town.add(town.use(agent, "chatgpt", TIME).set(Fields.EVENT_TYPE, List.of("denied")));
    }
    assertThat(october().figures())
        .extracting(Figure::table)
        .containsExactly(Figure.Table.AUTOMATIC, Figure.Table.DENIED);
  }

  @Test
  void aUserCountsOnceWhateverTheCaseTheAddressAndTheService() {
    for (int person = 0; person < 5; person++) {
      String user = "agent" + person;
      town.add(Town.by(town.use(Town.agent(0, person), "chatgpt", TIME), user));
      town.add(
          Town.by(town.use(Town.agent(1, person), "chatgpt", TIME), user.toUpperCase(Locale.ROOT)));
    }
    assertThat(october().figures())
        .containsExactly(figure(new Cell("s0", "chatgpt", "undeclared"), 10, 0, 5, 1));
  }

  @Test
  void aMachineThatChangesItsIpv6AddressEveryDayIsNotFivePeople() {
    for (int i = 1; i <= 9; i++) {
      town.add(town.use("2001:db8::" + i, "chatgpt", TIME));
    }
    assertThat(october().figures()).isEmpty();
  }

  @Test
  void questionsOfTheResolverAreCountedApart() {
    for (int person = 0; person < 5; person++) {
      town.add(
          new Event.Builder("dns/" + person, 0, "commune", Instant.parse(TIME))
              .set(Fields.SOURCE_IP, Town.agent(0, person))
              .set(Fields.named("dns.question.name"), "chatgpt.example.org")
              .set(LlmTagger.PROVIDER, "chatgpt")
              .set(LlmTagger.STATUS, "undeclared"));
    }
    assertThat(october().figures())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.questions()).isEqualTo(5);
              assertThat(figure.requests()).isZero();
            });
    assertThat(october().signals()).containsExactly(Signal.DNS);
  }

  @Test
  void twentyPagesWithinTwoMinutesAreABurstAndAConversationIsNone() {
    for (int person = 0; person < 6; person++) {
      String agent = Town.agent(0, person);
      town.add(Town.sent(town.use(agent, "chatgpt", "2026-10-05T12:00:00Z"), 40_000));
      town.add(Town.sent(town.use(agent, "chatgpt", "2026-10-05T12:01:30Z"), 40_000));
      for (int i = 10; i < 40; i++) {
        town.add(Town.sent(town.use(agent, "chatgpt", "2026-10-06T12:%d:00Z".formatted(i)), 9_000));
      }
    }
    assertThat(october().of(Figure.Table.BURST))
        .containsExactly(
            new Figure(
                Figure.Table.BURST,
                new Span(OCTOBER, OCTOBER),
                new Cell("s0", "14", ""),
                6,
                0,
                0,
                5,
                1,
                80_000));
  }

  @Test
  void waysPastTheLogsAreCountedApart() {
    for (int person = 0; person < 6; person++) {
      town.add(
          new Event.Builder("vpn/" + person, 0, "commune", Instant.parse(TIME))
              .set(Fields.SOURCE_IP, Town.agent(0, person))
              .set(Fields.named("url.domain"), "eu1.nordvpn.com"));
    }
    assertThat(october().figures())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.table()).isEqualTo(Figure.Table.EVASION);
              assertThat(figure.label()).isEqualTo(new Cell("s0", "vpn", ""));
              assertThat(figure.requests()).isEqualTo(6);
            });
  }

  @Test
  void otherMonthsAreLeftOutAndCounted() {
    town.add(town.use(Town.agent(0, 0), "chatgpt", "2026-11-30T12:00:00Z"));

    assertThat(october().caps()).isEqualTo(new Caps(0, 0, true, false, false));
  }

  @Test
  void whereThereIsNoRoomFewerPeopleAreCountedAndItIsSaid() {
    uses(0, 50, "chatgpt", 1, 1);
    Publication full = town.published(1, OCTOBER, OCTOBER, 16);

    assertThat(full.figures()).singleElement().extracting(Figure::people).isEqualTo(8L);
    assertThat(full.caps().people()).isEqualTo(42);
  }

  @Test
  void nothingThatIsPublishedHoldsAnAddressOrAName() {
    for (int person = 0; person < 9; person++) {
      town.add(
          Town.by(
              town.use("192.0.2." + (101 + person), "chatgpt", TIME), "dupont-martin" + person));
    }
    assertThat(october().toString()).doesNotContain("192.0.2.", "dupont");
    assertThat(Person.user("dupont-martin").toString()).isEqualTo("Person[user]");
  }
}
