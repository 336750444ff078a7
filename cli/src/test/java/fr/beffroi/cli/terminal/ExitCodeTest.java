package fr.beffroi.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
  /** The order of the contract. */
  private static final List<Integer> ORDER = List.of(5, 4, 2, 3, 1, 0);

  @Test
  void ofSeveralTheFirstInTheOrderOfTheContractIsGiven() {
    for (ExitCode one : ExitCode.values()) {
      for (ExitCode other : ExitCode.values()) {
        int first =
            ORDER.stream()
                .filter(code -> code == one.code() || code == other.code())
                .findFirst()
                .orElseThrow();

        assertThat(one.and(other).code()).as("%s and %s", one, other).isEqualTo(first);
      }
    }
  }

  @Test
  void theNumbersAreThoseOfTheContract() {
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code))
        .containsExactly(0, 1, 2, 3, 4, 5);
  }
}
