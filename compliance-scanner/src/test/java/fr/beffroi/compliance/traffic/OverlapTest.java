package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.traffic.People.Someone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final Cell CELL = new Cell("s0", "chatgpt", "undeclared");

  private final Overlap overlap = new Overlap();
  private final Months uses = new Months();

  private Overlap.Line line(LocalDate day, long machine) {
    return new Overlap.Line(
        uses, CELL, "chatgpt", day, new Someone(Person.Kind.ADDRESS, machine), machine);
  }

  private List<Overlap.Release> released() {
    List<Overlap.Release> released = new ArrayList<>();
    overlap.release(released::add);
    return released;
  }

  @Test
  void aDayOfWhichTheProxySaysNothingIsTheFirewalls() {
    overlap.proxied(line(DAY.minusDays(1), 7), 10);
    overlap.hold(line(DAY.minusDays(1), 7), "firewall", 10);
    overlap.hold(line(DAY, 7), "firewall", 10);

    assertThat(released())
        .containsExactly(new Overlap.Release(line(DAY, 7), 1, 10))
        .first()
        .asString()
        .doesNotContain("7,");
    assertThat(released()).isEmpty();
  }

  @Test
  void ofTwoLogsOfConnectionsTheOneWithMoreLinesTellsHowMany() {
    overlap.hold(line(DAY, 7), "probe", 0);
    overlap.hold(line(DAY, 7), "probe", 0);
    overlap.hold(line(DAY, 7), "firewall", 500);

    assertThat(released().stream().mapToLong(Overlap.Release::requests).sum()).isEqualTo(2);
    overlap.hold(line(DAY, 7), "", 500);
    assertThat(released()).hasSize(1);
  }

  @Test
  void whatFindsNoPlaceIsLeftToBeCountedAtOnceAndToldSo() {
    for (int machine = 0; machine < 50_000; machine++) {
      assertThat(overlap.hold(line(DAY, machine), "firewall", 1)).isTrue();
    }
    assertThat(overlap.isFull()).isFalse();
    assertThat(overlap.hold(line(DAY, 50_000), "firewall", 1)).isFalse();
    assertThat(overlap.isFull()).isTrue();
  }
}
