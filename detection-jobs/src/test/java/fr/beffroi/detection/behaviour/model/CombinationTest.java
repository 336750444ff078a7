package fr.beffroi.detection.behaviour.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CombinationTest {
  private static final int WIDTH = 4;
  private static final double[] STRANGE = {3, -3, 3, -3};

  @Test
  void whatWasLearnedIsReadBackWithItsMeasureOfDistance() throws InvalidProtocolBufferException {
    Scorer learned = learned();
    Parts parts = Parts.of(learned.parts().bytes());

    assertThat(Combination.of(parts, WIDTH).score(STRANGE)).isEqualTo(learned.score(STRANGE));
  }

  @Test
  void aModelFromBeforeTheMeanGoesOnWithTheFifthDistance() throws InvalidProtocolBufferException {
    Scorer learned = learned();
    Parts now = learned.parts();
    Parts before = new Parts().with("reference", now.numbers("reference"));
    for (String part : new String[] {"subspace", "far", "thin", "off"}) {
      before.with(part, now.bytes(part));
    }

    assertThat(Combination.of(before, WIDTH).score(STRANGE)).isGreaterThan(learned.score(STRANGE));
  }

  private static Scorer learned() {
    Random random = new Random(1);
    double[][] rows = new double[300][];
    Arrays.setAll(rows, i -> random.doubles(WIDTH, -1, 1).toArray());
    return Combination.learn(rows).scorer();
  }
}
