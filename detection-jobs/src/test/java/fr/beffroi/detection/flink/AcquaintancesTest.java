package fr.beffroi.detection.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who leaves when too many are known? */
class AcquaintancesTest {
  private final Acquaintances known = new Acquaintances(100);

  @Test
  void aSwarmOfPassersByDrivesOutNobodyWhoIsKnown() {
    for (int i = 0; i < 75; i++) {
      known.use("agent" + i, true);
    }
    Set<String> left = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      known.use("203.0.113." + i, false);
      while (known.isTooMany()) {
        left.add(known.leaving());
      }
    }
    assertThat(left).hasSize(9_975).noneMatch(key -> key.startsWith("agent"));
  }

  @Test
  void whoIsKnownDoesNotTakeTheLastQuarter() {
    for (int i = 0; i < 25; i++) {
      known.use("203.0.113." + i, false);
    }
    for (int i = 0; i < 200; i++) {
      known.use("agent" + i, true);
      while (known.isTooMany()) {
        assertThat(known.leaving()).startsWith("agent");
      }
    }
  }

  @Test
  void theLongestUnusedLeavesFirst() {
    for (int i = 0; i < 101; i++) {
      known.use("a" + i, false);
    }
    known.use("a0", false);

    assertThat(known.isTooMany()).isTrue();
    assertThat(known.leaving()).isEqualTo("a1");
    assertThat(known.isTooMany()).isFalse();
  }

  @Test
  void whoSettlesIsKnownOnce() {
    for (int i = 0; i < 100; i++) {
      known.use("a", i % 2 == 0);
    }
    for (int i = 0; i < 99; i++) {
      known.use("b" + i, false);
    }
    assertThat(known.isTooMany()).isFalse();
  }
}
