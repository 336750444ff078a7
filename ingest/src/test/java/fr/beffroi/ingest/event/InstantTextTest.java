package fr.beffroi.ingest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class InstantTextTest {
  @Property
  void anInstantIsWrittenAsJavaWritesIt(
      @ForAll @LongRange(min = -63_000_000_000L, max = 254_000_000_000L) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos) {
    Instant instant = Instant.ofEpochSecond(second, nanos);
    assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
  }

  @Example
  void wholeSecondsMillisecondsAndMicrosecondsAreShort() {
    for (String text :
        new String[] {
          "2026-11-22T10:15:30Z",
          "2026-11-22T10:15:30.003Z",
          "2026-11-22T10:15:30.000120Z",
          "2026-11-22T10:15:30.000000001Z",
          "0000-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999Z",
          "+10000-01-01T00:00:00Z",
          "-0001-12-31T23:59:59Z"
        }) {
      assertThat(InstantText.of(Instant.parse(text))).isEqualTo(text);
    }
    assertThat(InstantText.of(Instant.MAX)).isEqualTo(Instant.MAX.toString());
  }
}
