package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Can anything of fewer than five people be had from published tables by adding and subtracting?
 * Each use of a small town sends a power of two, so that the bytes of a figure say which uses are
 * in it; then every row, column and total is taken from every other, in one report and between two
 * whose periods overlap. Others only ask a resolver for the name, and send nothing.
 */
class DifferenceAttackTest {
  private static final YearMonth JANUARY = YearMonth.of(2026, 1);
  private static final int USES = 60;
  private static final int QUESTIONS = 40;
  private static final int SERVICES = 4;
  private static final List<String> STATUSES = List.of("undeclared", "forbidden");

  private final Town town = new Town();
  private final int[] people = new int[USES];

  @Property(tries = 300)
  void noDifferenceOfPublishedFiguresIsOfFewerThanFivePeople(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 24) int agents,
      @ForAll @IntRange(min = 1, max = 12) int months,
      @ForAll @IntRange(min = 0, max = 11) int from,
      @ForAll @IntRange(min = 0, max = 11) int length) {
    fill(new SplittableRandom(seed), agents, months);
    YearMonth first = JANUARY.plusMonths(from);
    YearMonth last = JANUARY.plusMonths(Math.min(11, from + length));
    List<Figure> all = new ArrayList<>();
    all.addAll(town.published(SERVICES, JANUARY, JANUARY.plusMonths(11)).of(Figure.Table.USE));
    all.addAll(town.published(SERVICES, first, last).of(Figure.Table.USE));

    attack(sums(all));
  }

  /**
   * A service is renamed or dropped, or somebody's lines are taken out of the logs, and months that
   * were shown are counted again: what Agreement lets pass gives nothing away.
   */
  @Property(tries = 300)
  void noSecondCountThatIsLetPassGivesAnybodyAwayBesideTheFirst(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 24) int agents,
      @ForAll @IntRange(min = 1, max = 12) int months,
      @ForAll @IntRange(min = 0, max = SERVICES) int services,
      @ForAll @IntRange(min = -1, max = 23) int without,
      @ForAll @IntRange(min = 0, max = 11) int from,
      @ForAll @IntRange(min = 0, max = 11) int length) {
    fill(new SplittableRandom(seed), agents, months);
    Publication first = town.published(SERVICES, JANUARY, JANUARY.plusMonths(11));
    if (without >= 0) {
      String gone = Town.agent(without % SERVICES, without);
      town.events.removeIf(event -> gone.equals(event.text(Fields.SOURCE_IP)));
    }
    Publication again =
        town.published(
            services, JANUARY.plusMonths(from), JANUARY.plusMonths(Math.min(11, from + length)));
    Agreement.Shown shown = new Agreement.Shown(first.period(), first.figures());
    if (Agreement.conflict(shown, again).isEmpty()) {
      List<Figure> both = new ArrayList<>(first.of(Figure.Table.USE));
      both.addAll(again.of(Figure.Table.USE));
      attack(sums(both));
    }
  }

  /** Everybody stays in one service; each use is of one provider in one month. */
  private void fill(SplittableRandom random, int agents, int months) {
    town.events.clear();
    for (int i = 0; i < QUESTIONS; i++) {
      int person = random.nextInt(agents);
      String agent = Town.agent(person % SERVICES, person);
      String status = STATUSES.get(random.nextInt(2));
      town.add(
          town.question(agent, "p" + random.nextInt(3), time(random, months))
              .set(LlmTagger.STATUS, status));
    }
    for (int i = 0; i < USES; i++) {
      people[i] = random.nextInt(agents);
      String time = time(random, months);
      String provider = "p" + random.nextInt(3);
      String agent = Town.agent(people[i] % SERVICES, people[i]);
      String status = STATUSES.get(random.nextInt(2));
      int how = random.nextInt(4);
      // Through the proxy mostly, past it sometimes, or so that the firewall sees it too.
      if (how > 0) {
        add(town.use(agent, provider, time), 1L << i, status);
      }
      if (how < 2) {
        add(town.passage(agent, provider, time), 1L << i, status);
      }
    }
  }

  private static String time(SplittableRandom random, int months) {
    return "2026-%02d-10T10:00:00Z".formatted(1 + random.nextInt(months));
  }

  private void add(Event.Builder use, long bytes, String status) {
    town.add(Town.sent(use, bytes).set(LlmTagger.STATUS, status));
  }

  /** Every figure, and every row, column, month and total that can be had by adding. */
  private static Set<Long> sums(List<Figure> figures) {
    Set<Long> sums = new LinkedHashSet<>();
    figures.forEach(figure -> sums.add(figure.bytes()));
    List<Function<Figure, Object>> margins =
        List.of(
            figure -> figure.label().service(),
            figure -> figure.label().subject(),
            figure -> figure.label().status(),
            Figure::span,
            figure -> List.of(figure.label().service(), figure.span()),
            figure -> "total");
    for (Function<Figure, Object> margin : margins) {
      Map<Object, Long> by = new HashMap<>();
      // The same block in both reports is one.
      new LinkedHashSet<>(figures)
          .forEach(one -> by.merge(margin.apply(one), one.bytes(), Long::sum));
      sums.addAll(by.values());
    }
    return sums;
  }

  private void attack(Set<Long> sums) {
    for (long one : sums) {
      assertThat(one == 0 || peopleIn(one) >= 5)
          .as("%x is of %d people", one, peopleIn(one))
          .isTrue();
      for (long other : sums) {
        int difference = peopleIn(one & ~other);
        assertThat(difference == 0 || difference >= 5)
            .as("%x less %x is of %d people", one, other, difference)
            .isTrue();
        int both = peopleIn(one & other);
        assertThat(both == 0 || both >= 5).as("%x and %x", one, other).isTrue();
      }
    }
  }

  private int peopleIn(long uses) {
    BitSet seen = new BitSet();
    for (int i = 0; i < USES; i++) {
      if ((uses & 1L << i) != 0) {
        seen.set(people[i]);
      }
    }
    return seen.cardinality();
  }
}
