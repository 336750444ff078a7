package fr.beffroi.compliance.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctCountTest {
  private static DistinctCount of(long seed, int values) {
    DistinctCount count = new DistinctCount(new Room(Room.USUAL));
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < values; i++) {
      count.add(random.nextLong());
    }
    return count;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 4_096, 9_999, 10_000})
  void toTenThousandItIsExact(int values) {
    DistinctCount count = of(1, values);
    count.addAll(of(1, values));

    assertThat(count.count()).isEqualTo(values);
  }

  @ParameterizedTest
  @ValueSource(ints = {10_001, 50_000, 300_000, 1_000_000, 3_000_000})
  void aboveItIsWithinOnePerCent(int values) {
    for (int seed = 0; seed < 3; seed++) {
      assertThat(of(seed, values).count()).isCloseTo(values, within(values / 100L));
    }
  }

  @Test
  void twoEstimatesAreMergedAsIfAllHadBeenCountedAtOnce() {
    DistinctCount both = of(1, 60_000);
    both.addAll(of(2, 30_000));
    both.addAll(of(3, 10));

    assertThat(both.count()).isCloseTo(90_010, within(900L));
  }

  @Test
  void zeroIsAHashAsAnyOther() {
    DistinctCount count = new DistinctCount(new Room(100));
    count.add(0);
    count.add(0);
    count.add(7);

    assertThat(count.count()).isEqualTo(2);
  }
}
