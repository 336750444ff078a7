package fr.beffroi.detection.behaviour.feature;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Behaviour rules and events for tests, in few words. */
final class Behaviours {
  static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final TownCalendar CALENDAR = TownCalendar.of(PARIS);

  /** One rule with a feature of every measure. */
  static final String EVERY_MEASURE =
      """
      id: 00000000-0000-4000-8000-000000000001
      name: every
      title: {fr: "tout", en: "all"}
      entity: source.ip
      logsource: {service: sshd}
      window: 1h
      pane: 10m
      minimum-events: 1
      features:
        - {name: failures, title: {fr: a, en: a}, measure: count, where: {event.outcome: failure}}
        - {name: share, title: {fr: a, en: a}, measure: share, where: {event.outcome: failure}}
        - {name: users, title: {fr: a, en: a}, measure: distinct, field: user.name}
        - {name: bytes, title: {fr: a, en: a}, measure: sum, field: source.bytes}
        - {name: entropy, title: {fr: a, en: a}, measure: entropy, field: dns.question.name}
        - {name: length, title: {fr: a, en: a}, measure: length, field: dns.question.name}
        - {name: regularity, title: {fr: a, en: a}, measure: regularity}
        - {name: new, title: {fr: a, en: a}, measure: new_values, field: user.name}
        - {name: hour, title: {fr: a, en: a}, measure: hour_habit}
      """;

  private Behaviours() {}

  static BehaviourRules read(String yaml) {
    return BehaviourRules.load(RuleFiles.of(new RuleFile("behaviour/test.yml", "test", yaml)));
  }

  /** Rules that read without a problem. */
  static BehaviourRules sound(String yaml) {
    BehaviourRules rules = read(yaml);
    if (!rules.problems().isEmpty()) {
      throw new IllegalArgumentException(rules.problems().toString());
    }
    return rules;
  }

  /** An sshd event of one address, so many seconds after noon. */
  static Event.Builder event(long seconds) {
    return new Event.Builder("test/1", 0, "commune", NOON.plusSeconds(seconds))
        .logsource(Logsource.of(null, "linux", "sshd"))
        .set("source.ip", "203.0.113.5")
        .set("event.dataset", "sshd.auth");
  }

  /** Only moves the clock. */
  static Event tick(long seconds) {
    return new Event.Builder("test/1", 0, "commune", NOON.plusSeconds(seconds))
        .set("event.dataset", "beffroi.tick")
        .build();
  }

  /** All panes of these events. */
  static List<Pane> panes(PaneMaker maker, List<Event> events) {
    List<Pane> panes = new ArrayList<>();
    events.forEach(event -> panes.addAll(maker.onEvent(event)));
    panes.addAll(maker.endOfInput());
    return panes;
  }

  static byte[] bytes(Pane pane) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new PaneCodec().write(pane, new DataOutputStream(bytes));
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Pane pane(byte[] bytes) throws IOException {
    return new PaneCodec().read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  static byte[] bytes(EntityMemory memory) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new EntityMemoryCodec().write(memory, new DataOutputStream(bytes));
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static EntityMemory memory(byte[] bytes) throws IOException {
    return new EntityMemoryCodec().read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
