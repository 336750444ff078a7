package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.incident.Decision.Kind;
import fr.beffroi.detection.incident.Decision.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which silences and never-alert entries hold now? One list, each with author, reason, expiry. */
final class Standing {
  /** A list that people write; ten times what anyone keeps in their head. */
  private static final int MOST = 1_000;

  final List<Decision> decisions = new ArrayList<>();
  long dropped;

  void add(Decision decision) {
    if (decisions.size() >= MOST) {
      decisions.remove(0);
      dropped++;
    }
    decisions.add(decision);
  }

  /** Takes back all that was decided about that very target. */
  void takeBack(Target target) {
    decisions.removeIf(it -> it.target().equals(target));
  }

  /** Forgets what expired, and tells whether anything did. */
  boolean expire(long nowMillis) {
    return decisions.removeIf(it -> hasExpired(it, nowMillis));
  }

  boolean neverAlerts(Alert alert, long nowMillis) {
    return decisions.stream()
        .filter(it -> it.kind() == Kind.NEVER_ALERT && !hasExpired(it, nowMillis))
        .anyMatch(it -> concerns(it.target(), alert));
  }

  boolean silences(Case incident, long nowMillis) {
    List<Target> targets =
        decisions.stream().filter(it -> !hasExpired(it, nowMillis)).map(Decision::target).toList();
    return targets.stream().anyMatch(it -> incident.id.equals(it.incident()))
        || coverEveryRule(targets, incident);
  }

  private static boolean coverEveryRule(List<Target> targets, Case incident) {
    return !targets.isEmpty()
        && !incident.tallies.isEmpty()
        && incident.tallies.keySet().stream()
            .allMatch(rule -> targets.stream().anyMatch(it -> covers(it, rule, incident)));
  }

  private static boolean hasExpired(Decision decision, long nowMillis) {
    return decision.expires() != null && decision.expires().toEpochMilli() <= nowMillis;
  }

  private static boolean covers(Target target, String rule, Case incident) {
    return target.incident() == null
        && (target.rule() == null || target.rule().equals(rule))
        && (target.entity() == null || names(target.entity(), incident.entity));
  }

  private static boolean concerns(Target target, Alert alert) {
    return (target.rule() == null || target.rule().equals(alert.rule().id()))
        && (target.entity() == null || entities(alert).anyMatch(it -> names(target.entity(), it)));
  }

  private static Stream<Entity> entities(Alert alert) {
    return Stream.of(
            entity(Entity.Kind.ADDRESS, alert.sourceIp()),
            entity(Entity.Kind.ACCOUNT, alert.userName()),
            entity(Entity.Kind.HOST, alert.hostName()),
            Threads.entity(alert))
        .filter(Objects::nonNull);
  }

  private static @Nullable Entity entity(Entity.Kind kind, @Nullable String value) {
    return value == null || value.isEmpty() ? null : new Entity(kind, value);
  }

  private static boolean names(Entity target, Entity actual) {
    if (target.kind() != actual.kind()) {
      return false;
    }
    return target.kind() == Entity.Kind.ADDRESS
        ? Network.contains(target.value(), actual.value())
        : target.value().equalsIgnoreCase(actual.value());
  }
}
