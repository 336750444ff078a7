package fr.beffroi.detection.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.detection.sigma.HitCodec;
import fr.beffroi.detection.sigma.Rules;
import fr.beffroi.detection.sigma.Ruleset;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Do the same events give the same alerts, whatever time, restarts and cleaning do in between? */
class EpisodePropertyTest {
  private static final int DISORDER = 120;

  private static final List<String> CORRELATIONS =
      List.of(
          "type: event_count\nrules: [failure]\ntimespan: 5m\ncondition: {gte: 4}",
          "type: event_count\nrules: [failure, success]\ntimespan: 2m\ncondition: {eq: 3}",
          "type: value_count\nrules: [failure]\ntimespan: 5m\ncondition: {field: user.name, gt: 2}",
          "type: value_sum\nrules: [failure]\ntimespan: 5m\n"
              + "condition: {field: source.bytes, gte: 9000}",
          "type: temporal\nrules: [failure, success]\ntimespan: 3m",
          "type: temporal_ordered\nrules: [failure, success, failure]\ntimespan: 5m",
          "type: first_seen\nrules: [success]\nfield: user.name\nlearning: 1h\nremember: 3h\n"
              + "timespan: 10m");

  private final List<Ruleset> rulesets =
      CORRELATIONS.stream()
          .map(text -> Rules.correlation(text + "\ngroup-by: [source.ip]"))
          .toList();

  @Property(tries = 600)
  void timeAndRestartsBetweenEventsChangeNoFinalAlert(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 120) int events) {
    Ruleset rules = rulesets.get((int) Math.floorMod(seed, (long) rulesets.size()));
    List<Event> stream = stream(new Random(seed), events);

    Groups plain = new Groups(rules);
    stream.forEach(plain::on);
    Groups disturbed = disturbed(rules, stream, new Random(seed + 1));

    assertThat(finals(disturbed.end())).isEqualTo(finals(plain.end()));
    assertThat(disturbed.late()).isEqualTo(plain.late());
    assertThat(plain.memories()).isEmpty();
    assertThat(disturbed.memories()).isEmpty();
  }

  /** Watermarks that no later event belies, and checkpoints, at random moments. */
  private static Groups disturbed(Ruleset rules, List<Event> stream, Random random) {
    Groups groups = new Groups(rules);
    for (int i = 0; i < stream.size(); i++) {
      groups.on(stream.get(i));
      if (random.nextInt(3) == 0) {
        long watermark = Long.MAX_VALUE;
        for (Event later : stream.subList(i + 1, stream.size())) {
          watermark = Math.min(watermark, later.timestamp().toEpochMilli());
        }
        if (watermark != Long.MAX_VALUE) {
          groups.onTime(watermark);
        }
      }
      if (random.nextInt(10) == 0) {
        groups.restart();
      }
    }
    return groups;
  }

  private static List<Event> stream(Random random, int count) {
    List<Event> events = new ArrayList<>();
    long second = 0;
    for (int i = 0; i < count; i++) {
      second += random.nextInt(20) == 0 ? random.nextInt(9_000) : random.nextInt(90);
      long jittered = Math.max(0, second - random.nextInt(DISORDER));
      events.add(
          Rules.event(i, jittered)
              .set("event.outcome", random.nextInt(3) == 0 ? "success" : "failure")
              .set("source.ip", "192.0.2." + random.nextInt(2))
              .set("user.name", "u" + random.nextInt(5))
              .set(Fields.named("source.bytes"), (long) random.nextInt(5_000))
              .build());
    }
    return events;
  }

  private static Map<String, Alert> finals(Groups groups) {
    Map<String, Alert> finals = new TreeMap<>();
    groups.alerts().forEach(alert -> finals.put(alert.id(), alert));
    assertThat(finals.values()).allMatch(Alert::ended);
    return finals;
  }

  @Property(tries = 100)
  void hitsSurviveTheirBytes(@ForAll long seed) throws IOException {
    Ruleset rules = rulesets.get((int) Math.floorMod(seed, (long) rulesets.size()));
    EventMatcher matcher = new EventMatcher(rules);
    for (Event event : stream(new Random(seed), 20)) {
      for (Hit hit : matcher.onEvent(event)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new HitCodec().write(hit, new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(new HitCodec().read(in)).isEqualTo(hit);
        assertThat(in.read()).isEqualTo(-1);
      }
    }
  }

  @Property(tries = 100)
  void onlyTheFirstEmissionOpensAndOnlyTheLastEnds(@ForAll long seed) {
    Ruleset rules = rulesets.get((int) Math.floorMod(seed, (long) rulesets.size()));
    Groups groups = new Groups(rules);
    stream(new Random(seed), 200).forEach(groups::on);
    groups.end();

    Map<String, List<Alert>> byId = new TreeMap<>();
    groups
        .emitted()
        .forEach(alert -> byId.computeIfAbsent(alert.id(), id -> new ArrayList<>()).add(alert));
    assertThat(byId.values())
        .allSatisfy(
            emissions -> {
              assertThat(emissions.stream().filter(Alert::ended)).hasSize(1);
              assertThat(emissions.get(emissions.size() - 1).ended()).isTrue();
              assertThat(emissions)
                  .isSortedAccordingTo((a, b) -> Long.compare(a.count(), b.count()));
              assertThat(emissions).allMatch(alert -> !alert.firstSeen().isAfter(alert.lastSeen()));
            });
  }
}
