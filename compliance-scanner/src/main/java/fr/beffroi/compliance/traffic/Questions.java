package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is one question to a resolver, where its log has a line for the question, one for the answer
 * and perhaps one that says it was refused? The question, counted once; what was refused afterwards
 * (a list of Pi-hole, a policy zone of BIND, a filter of a firewall) was asked in vain, and is
 * denied. Of a log without questions the answers count.
 *
 * <p>A question waits for its refusal until the same name is asked again, a thousand others wait,
 * or the logs end. All else passes at once.
 */
final class Questions {
  private static final int MOST_WAITING = 1_000;
  private static final int MOST_LOGS = 10_000;

  /** A resolver refuses at once; a clock of another machine may be beside. */
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  private static final Field NAME = Fields.named("dns.question.name");
  private static final Field TYPE = Fields.named("dns.type");

  /**
   * By name alone: a resolver may write what it refused into another log than what it was asked.
   */
  private final Map<String, Sighting> waiting = new LinkedHashMap<>();

  private final Set<String> asking = new HashSet<>();
  private final Consumer<Sighting> settled;

  /**
   * Hands on what is to be counted.
   *
   * @param settled takes each sighting that counts, a question that was refused as denied
   */
  Questions(Consumer<Sighting> settled) {
    this.settled = settled;
  }

  void onSighting(Sighting sighting) {
    Event event = sighting.event();
    String name = event.text(NAME);
    String type = event.text(TYPE);
    if (name == null || type == null) {
      settled.accept(sighting);
      return;
    }
    String log = Objects.requireNonNullElse(event.text(Fields.LOG_SOURCE), "");
    if (type.equals("query")) {
      asked(log, name, sighting);
    } else {
      answered(log, name, sighting);
    }
  }

  /** Nothing more comes: what still waits was not refused. */
  void end() {
    waiting.values().forEach(settled);
    waiting.clear();
  }

  private void asked(String log, String name, Sighting question) {
    if (asking.size() < MOST_LOGS) {
      asking.add(log);
    }
    Sighting before = waiting.remove(name);
    if (before != null) {
      settled.accept(before);
    } else if (waiting.size() >= MOST_WAITING) {
      Iterator<Sighting> eldest = waiting.values().iterator();
      settled.accept(eldest.next());
      eldest.remove();
    }
    waiting.put(name, question);
  }

  private void answered(String log, String name, Sighting answer) {
    Sighting question = answer.denied() ? waiting.get(name) : null;
    if (question != null && isOf(question.event(), answer.event())) {
      waiting.remove(name);
      settled.accept(question.refused());
    } else if (answer.denied() || !asking.contains(log)) {
      settled.accept(answer);
    }
  }

  private static boolean isOf(Event question, Event answer) {
    String client = answer.text(Fields.SOURCE_IP);
    Duration between = Duration.between(question.timestamp(), answer.timestamp()).abs();
    boolean same = client == null || client.equals(question.text(Fields.SOURCE_IP));
    return same && between.compareTo(AT_ONCE) <= 0;
  }
}
