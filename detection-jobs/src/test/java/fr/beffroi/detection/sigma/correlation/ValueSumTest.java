package fr.beffroi.detection.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.detection.sigma.Rules;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.ingest.event.Binary;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Is a number added up over one timespan, however many events it comes in? */
class ValueSumTest {
  private static final Ruleset RULES = rules("gte: 65536");

  private int number;

  private static Ruleset rules(String condition) {
    return Rules.correlation(
        "type: value_sum\nrules: [failure]\ngroup-by: [source.ip]\ntimespan: 2m\n"
            + "condition: {field: source.bytes, "
            + condition
            + "}");
  }

  private Event sent(long second, long bytes) {
    return event(second).set(Fields.named("source.bytes"), bytes).build();
  }

  private Event.Builder event(long second) {
    return Rules.event(++number, second)
        .set("event.outcome", "failure")
        .set("source.ip", "192.0.2.1");
  }

  @Test
  void piecesThatAddUpWithinTheTimespanAreOneAlert() {
    Groups groups = new Groups(RULES);
    for (int i = 0; i < 6; i++) {
      groups.on(sent(i * 20L, 16_384L));
    }

    assertThat(groups.emitted().get(0).count()).isEqualTo(4);
    assertThat(groups.end().alerts())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.count()).isEqualTo(6);
              assertThat(alert.timestamp()).isEqualTo(Rules.NOON.plusSeconds(60));
              assertThat(alert.firstSeen()).isEqualTo(Rules.NOON);
              assertThat(alert.reasons().get(0).french())
                  .isEqualTo("total de source.bytes : 98304 en 100 s, seuil : 65536 en 2 min");
              assertThat(alert.reasons().get(0).english())
                  .isEqualTo("source.bytes adds up to 98304 in 100 s, threshold: 65536 in 2 min");
            });
  }

  @Test
  void oneEventIsEnoughWhereItSaysSoMuch() {
    assertThat(new Groups(RULES).on(sent(0, 65_536L)).end().alerts()).hasSize(1);
  }

  @Test
  void theSameOverALongerTimeIsNone() {
    Groups groups = new Groups(RULES);
    for (int i = 0; i < 40; i++) {
      groups.on(sent(i * 41L, 16_384L));
    }
    assertThat(groups.end().alerts()).isEmpty();
    assertThat(groups.memories()).isEmpty();
  }

  @Test
  void anEventThatDoesNotSayItDoesNotCount() {
    Groups groups = new Groups(rules("gte: 0")).on(event(0).build());
    assertThat(groups.end().alerts()).isEmpty();
    assertThat(groups.memories()).isEmpty();
  }

  @Test
  void anEpisodeSurvivesARestartWithItsSum() {
    Groups groups = new Groups(RULES);
    groups.on(sent(0, 40_000L)).restart().on(sent(30, 30_000L)).restart().on(sent(60, 5L));

    assertThat(groups.end().alerts())
        .singleElement()
        .extracting(alert -> alert.reasons().get(0).english())
        .asString()
        .contains("adds up to 70005");
  }

  @Test
  void moreNumbersThanAreKeptStillAddUp() {
    Sums sums = new Sums();
    for (int i = 0; i < 10 * Sums.MOST; i++) {
      sums.add(i, 3);
    }
    assertThat(sums.times()).hasSize(Sums.MOST);
    assertThat(sums.total()).isEqualTo(30.0 * Sums.MOST);
  }

  /** What is added one by one, in any order, is the sum of those that are young enough. */
  @Property(tries = 300)
  void theSumIsThatOfTheWindow(
      @ForAll @Size(min = 1, max = 200) List<@LongRange(min = 0, max = 500) Long> times,
      @ForAll @IntRange(max = 500) int oldest) {
    Sums sums = new Sums();
    TreeMap<Long, Double> model = new TreeMap<>();
    for (int i = 0; i < times.size(); i++) {
      sums.add(times.get(i), i);
      model.merge(times.get(i), (double) i, Double::sum);
    }
    sums.dropBefore(oldest);
    double expected =
        model.tailMap((long) oldest).values().stream().mapToDouble(value -> value).sum();
    assertThat(sums.total()).isEqualTo(expected);
    assertThat(sums.times()).isSorted();
  }

  @Test
  void aMemoryOfTheFirstReleaseIsRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(1);
    Binary.writeText("commune", out);
    Binary.writeText("source.ip", out);
    Binary.writeTexts(List.of("192.0.2.1"), out);
    out.writeLong(5_000);
    Binary.writeVarLong(1, out);
    Binary.writeText("rule/0000", out);
    out.writeLong(4_000);
    Binary.writeVarLong(1, out);
    out.writeLong(4_000);
    // No sightings, values, chain, habits, silence, episode.
    out.write(new byte[] {0, 0, 0, 0, 0, 0, 0});

    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    GroupMemory memory = new GroupMemoryCodec().read(in);

    assertThat(in.read()).isEqualTo(-1);
    RuleMemory rule = memory.rules().get("rule/0000");
    assertThat(rule.newest).isEqualTo(4_000);
    assertThat(rule.times.toArray()).containsExactly(4_000);
    assertThat(rule.sums).isNull();
  }

  @Test
  void aMemoryOfALaterReleaseIsRefused() {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(new byte[] {3}));
    assertThatThrownBy(() -> new GroupMemoryCodec().read(in)).hasMessageContaining("version 3");
  }

  @Test
  void aSizeIsSaidAsPeopleSayIt() {
    List<String> said = new ArrayList<>();
    for (double bytes : new double[] {0, 999, 82_400, 1_400_000, 3e12}) {
      said.add(Bytes.in(true, bytes));
      said.add(Bytes.in(false, bytes));
    }
    assertThat(said)
        .containsExactly(
            "0 octets",
            "0 bytes",
            "999 octets",
            "999 bytes",
            "82 ko",
            "82 kB",
            "1,4 Mo",
            "1.4 MB",
            "3,0 To",
            "3.0 TB");
  }
}
