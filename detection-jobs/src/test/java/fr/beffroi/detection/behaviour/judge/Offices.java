package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.detection.behaviour.feature.BehaviourRules;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.Window;
import fr.beffroi.detection.behaviour.feature.WindowStream;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Twenty desks that log in by day, with a wrong password now and then. */
final class Offices {
  static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final TownCalendar CALENDAR = TownCalendar.of(PARIS);
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T02:00:00Z"), ZoneOffset.UTC);
  static final Networks INSIDE = Networks.of(Networks.PRIVATE);
  static final String ATTACKER = "203.0.113.66";
  private static final int DESKS = 20;

  static final String RULE =
      """
      id: 00000000-0000-4000-8000-000000000007
      name: logins
      title: {fr: "Connexions depuis une adresse", en: "Logins from an address"}
      entity: source.ip
      window: 1h
      pane: 1h
      minimum-events: 1
      features:
        - name: failures
          title: {fr: "échecs", en: "failures"}
          measure: count
          where: {event.outcome: failure}
          minimum-effect: 5
        - name: users
          title: {fr: "comptes différents", en: "different accounts"}
          measure: distinct
          field: user.name
          minimum-effect: 3
      """;

  static final BehaviourRules RULES = rules(RULE);

  private final List<Event> events = new ArrayList<>();
  private final SplittableRandom chance = new SplittableRandom(5);

  static BehaviourRules rules(String yaml) {
    return BehaviourRules.load(RuleFiles.of(new RuleFile("behaviour/test.yml", "test", yaml)));
  }

  /** Ordinary days, from the first of the period. */
  Offices days(int from, int to) {
    for (int day = from; day < to; day++) {
      for (int desk = 0; desk < DESKS; desk++) {
        for (int hour = 8; hour < 18; hour++) {
          int failures = chance.nextInt(10) == 0 ? 1 + chance.nextInt(3) : 0;
          String address = "10.20.1." + (10 + desk);
          logins(address, at(day, hour), failures, 1, "failure");
          logins(address, at(day, hour), 1 + chance.nextInt(3), 1, "success");
        }
      }
    }
    return this;
  }

  /** So many failures for so many accounts from one address, within an hour. */
  Offices attack(String address, int day, int hour, int failures, int accounts) {
    return logins(address, at(day, hour), failures, accounts, "failure");
  }

  private Offices logins(String address, Instant hour, int times, int accounts, String outcome) {
    for (int i = 0; i < times; i++) {
      Instant time = hour.plus(Duration.ofSeconds(20L * i));
      events.add(
          new Event.Builder("test/" + events.size(), 0, "commune", time)
              .logsource(Logsource.of("authentication", null, "sshd"))
              .set("source.ip", address)
              .set("user.name", "agent" + i % accounts)
              .set("event.outcome", outcome)
              .set("event.dataset", "sshd.auth")
              .build());
    }
    return this;
  }

  static Instant at(int day, int hour) {
    return START.plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
  }

  List<Event> events() {
    List<Event> sorted = new ArrayList<>(events);
    sorted.sort(Comparator.comparing(Event::received));
    return sorted;
  }

  /** What is learned of it. */
  Trained train(BehaviourRules rules, List<Known> known) {
    Training training = new Training(rules, CALENDAR, known, CLOCK);
    events().forEach(training::onEvent);
    return training.finish();
  }

  BehaviourModel model() {
    return train(RULES, List.of()).model();
  }

  /** Its windows, of which all before that day are learnt as usual. */
  List<Window> windows(int learnedDays) {
    WindowStream stream =
        new WindowStream(RULES, CALENDAR, window -> window.end().isBefore(at(learnedDays, 0)));
    List<Window> windows = new ArrayList<>();
    events().forEach(event -> windows.addAll(stream.onEvent(event)));
    windows.addAll(stream.endOfInput());
    return windows;
  }
}
