package fr.beffroi.detection.behaviour.feature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.ingest.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is left of a pane's events to look at? */
class TracesTest {
  private static Event event(int number) {
    return new Event.Builder(
            "collector/" + (1_000 + number), 0, "commune", Behaviours.NOON.plusSeconds(number))
        .set("source.ip", "203.0.113.5")
        .set("user.name", "user" + number)
        .set("event.category", "authentication")
        .set("event.outcome", number == 7 ? "success" : "failure")
        .build();
  }

  private static Traces of(List<Integer> numbers) {
    Traces traces = new Traces();
    numbers.forEach(
        number ->
            traces.add(event(number), Behaviours.NOON.plusSeconds(number / 3).toEpochMilli()));
    return traces;
  }

  private static byte[] bytes(Traces traces) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      traces.write(new DataOutputStream(bytes));
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theFirstTheLastAndTwoBetweenAreKeptInTheOrderOfTime() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      numbers.add(i);
    }
    Traces traces = of(numbers);

    assertThat(traces.positions())
        .hasSize(4)
        .isSorted()
        .startsWith("collector/1000")
        .endsWith("collector/1499");
    assertThat(traces.sourceIp()).isEqualTo("203.0.113.5");
    assertThat(traces.userName()).as("there are several").isNull();
    assertThat(traces.hostName()).as("there is none").isNull();
    assertThat(traces.traits()).isEqualTo(new Alert.Traits(false, true, false));
    assertThat(bytes(traces)).hasSizeLessThan(100);
  }

  @Property(tries = 200)
  void orderAndPartsDoNotShow(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 200) Integer> numbers,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll long seed) {
    List<Integer> shuffled = new ArrayList<>(numbers);
    Collections.shuffle(shuffled, new Random(seed));
    Traces merged = new Traces();
    int size = shuffled.size() / parts + 1;
    for (int from = 0; from < shuffled.size(); from += size) {
      merged.merge(of(shuffled.subList(from, Math.min(shuffled.size(), from + size))));
    }
    assertThat(bytes(merged)).isEqualTo(bytes(of(numbers)));
    assertThat(bytes(merged.copy())).isEqualTo(bytes(merged));
  }

  @Property(tries = 100)
  void theyAreReadAsTheyWereWritten(
      @ForAll @Size(max = 30) List<@IntRange(max = 200) Integer> numbers) throws IOException {
    byte[] written = bytes(of(numbers));
    Traces read = Traces.read(new DataInputStream(new ByteArrayInputStream(written)));
    assertThat(bytes(read)).isEqualTo(written);
  }

  @Test
  void aPageThatWasGivenIsNoLoginThatSucceeded() {
    Traces traces = new Traces();
    traces.add(
        Behaviours.event(0).set("event.category", "web").set("event.outcome", "success").build(),
        0);
    assertThat(traces.traits().success()).isFalse();
  }
}
