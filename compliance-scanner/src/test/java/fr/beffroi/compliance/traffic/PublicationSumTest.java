package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublicationSumTest {
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private static Publication town(int people, int services) {
    Town town = new Town();
    for (int person = 0; person < people; person++) {
      String agent = Town.agent(person % services, person);
      town.add(Town.sent(town.use(agent, "deepseek", "2026-10-05T12:00:00Z"), 1_000));
    }
    return town.published(services, OCTOBER, OCTOBER);
  }

  @Test
  void aSumIsOfWhatEachCommuneShowsAndOfNothingElse() {
    Publication sum =
        PublicationSum.of(
            new TreeMap<>(Map.of("a", town(12, 2), "b", town(4, 1), "c", town(7, 1))));

    assertThat(sum.figures()).extracting(one -> one.label().service()).containsExactly("a", "c");
    assertThat(sum.figures()).extracting(Figure::people).containsExactly(12L, 7L);
    assertThat(sum.figures()).extracting(Figure::bytes).containsExactly(12_000L, 7_000L);
    assertThat(sum.withheld()).containsExactly(OCTOBER);
  }

  @Test
  void periodsAreNotMixed() {
    Publication year = new Town().published(1, OCTOBER.minusMonths(3), OCTOBER);

    assertThatThrownBy(() -> PublicationSum.of(new TreeMap<>(Map.of("a", town(5, 1), "b", year))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
