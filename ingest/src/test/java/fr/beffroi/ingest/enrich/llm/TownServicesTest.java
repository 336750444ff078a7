package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Is nobody singled out by the name of a small part of the town hall? */
class TownServicesTest {
  private static CharterService service(String id, Integer staff) {
    return new CharterService(id, "Service " + id, List.of(), staff, Location.of("charte.yml"));
  }

  @Test
  void aServiceOfFiveIsToldByItsName() {
    TownServices services = TownServices.of(List.of(service("a", 5), service("b", 40)));

    assertThat(services.told("a")).isEqualTo("Service a");
    assertThat(services.told(null)).isEqualTo(TownServices.UNDECLARED);
  }

  @Test
  void smallServicesAreToldAsOne() {
    TownServices services =
        TownServices.of(List.of(service("a", 3), service("b", 4), service("c", 9)));

    assertThat(services.told("a")).isEqualTo(TownServices.SMALL);
    assertThat(services.told("b")).isEqualTo(TownServices.SMALL);
    assertThat(services.told("c")).isEqualTo("Service c");
  }

  /** "Small services" that are one service of three are these three people. */
  @Test
  void aSmallServiceAloneIsToldWithTheNextSmallest() {
    TownServices services =
        TownServices.of(List.of(service("a", 3), service("b", 30), service("c", 9)));

    assertThat(services.told("a")).isEqualTo(TownServices.SMALL);
    assertThat(services.told("c")).isEqualTo(TownServices.SMALL);
    assertThat(services.told("b")).isEqualTo("Service b");
  }

  @Test
  void aTownHallOfFourIsToldAsAWhole() {
    TownServices services = TownServices.of(List.of(service("a", 1), service("b", 3)));

    assertThat(services.told("a")).isEqualTo(TownServices.WHOLE);
    assertThat(services.told(null)).isEqualTo(TownServices.WHOLE);
  }

  @Test
  void aServiceWhoseHeadCountNobodyDeclaredIsNotToldByItsName() {
    TownServices services = TownServices.of(List.of(service("a", null), service("b", 30)));

    assertThat(services.told("a")).isEqualTo(TownServices.SMALL);
    assertThat(services.told("b")).isEqualTo(TownServices.SMALL);
  }

  @Test
  void aTownHallWithoutServicesHasNone() {
    assertThat(TownServices.of(List.of()).told(null)).isEqualTo(TownServices.UNDECLARED);
  }

  @Test
  void ourWordsHaveTwoLanguagesAndANameIsItself() {
    assertThat(TownServices.title(TownServices.SMALL).french()).isEqualTo("petits services");
    assertThat(TownServices.title(TownServices.SMALL).english()).isEqualTo("small services");
    assertThat(TownServices.title("État civil").english()).isEqualTo("État civil");
  }

  @Property(tries = 500)
  void everyNameStandsForFivePeopleOrForAll(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 12) Integer> staff) {
    List<CharterService> all = new ArrayList<>();
    for (int i = 0; i < staff.size(); i++) {
      all.add(service("s" + i, staff.get(i)));
    }
    TownServices services = TownServices.of(all);
    Map<String, Integer> people = new HashMap<>();
    for (int i = 0; i < staff.size(); i++) {
      people.merge(services.told("s" + i), staff.get(i), Integer::sum);
    }

    if (people.containsKey(TownServices.WHOLE)) {
      assertThat(people).hasSize(1);
    } else {
      assertThat(people.values()).allMatch(number -> number >= TownServices.FEWEST);
    }
  }
}
