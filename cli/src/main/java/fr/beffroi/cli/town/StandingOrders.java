package fr.beffroi.cli.town;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.NeverAlert;
import fr.beffroi.detection.incident.Decision;
import fr.beffroi.detection.incident.Entity;
import fr.beffroi.detection.store.DecisionLog;
import fr.beffroi.detection.store.StoreException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How does the configuration's never-alert list become decisions? What it names is decided once,
 * what it names no more is taken back, and what people decided otherwise is left alone.
 */
final class StandingOrders {
  private static final int BATCH = 1_000;

  /** Who decided: the file, whatever its path; the person stands in the reason. */
  static final String AUTHOR = "configuration";

  private StandingOrders() {}

  static void apply(Configuration configuration, DecisionLog log, Instant now)
      throws StoreException {
    String commune = configuration.commune().slug();
    Map<Decision.Target, Decision> standing = standing(log, commune);
    Map<Decision.Target, Decision> wanted = new LinkedHashMap<>();
    for (NeverAlert entry : configuration.neverAlert()) {
      Decision decision = decision(configuration, entry, now);
      if (decision != null) {
        wanted.put(decision.target(), decision);
      }
    }
    for (Decision decision : wanted.values()) {
      Decision before = standing.get(decision.target());
      if (before == null || !saysTheSame(before, decision)) {
        Decision unused = log.append(decision);
      }
    }
    for (Decision.Target target : standing.keySet()) {
      if (!wanted.containsKey(target)) {
        Decision unused =
            log.append(
                new Decision(0, commune, now, AUTHOR, Decision.Kind.UNSILENCE, target, "", null));
      }
    }
  }

  private static boolean saysTheSame(Decision before, Decision decision) {
    return before.reason().equals(decision.reason())
        && Objects.equals(before.expires(), decision.expires());
  }

  /** What the configuration had decided so far, and not taken back. */
  private static Map<Decision.Target, Decision> standing(DecisionLog log, String commune)
      throws StoreException {
    Map<Decision.Target, Decision> standing = new HashMap<>();
    long cursor = 0;
    List<Decision> next = log.after(cursor, BATCH);
    while (!next.isEmpty()) {
      for (Decision decision : next) {
        cursor = decision.id();
        boolean takenBack = decision.kind() == Decision.Kind.UNSILENCE;
        // A person may call themselves so too; but people silence, only the list says never.
        boolean ofTheList = takenBack || decision.kind() == Decision.Kind.NEVER_ALERT;
        if (ofTheList && decision.commune().equals(commune) && decision.author().equals(AUTHOR)) {
          Decision unused =
              takenBack
                  ? standing.remove(decision.target())
                  : standing.put(decision.target(), decision);
        }
      }
      next = log.after(cursor, BATCH);
    }
    return standing;
  }

  /** What an entry decides; null where its last day has passed. */
  private static @Nullable Decision decision(
      Configuration configuration, NeverAlert entry, Instant now) {
    Instant expires = expiry(configuration, entry.until());
    if (expires != null && !expires.isAfter(now)) {
      return null;
    }
    Entity entity = new Entity(kind(entry.kind()), entry.value());
    String rule = entry.rule();
    return new Decision(
        0,
        configuration.commune().slug(),
        now,
        AUTHOR,
        Decision.Kind.NEVER_ALERT,
        rule == null ? Decision.Target.entity(entity) : Decision.Target.ruleOn(rule, entity),
        entry.author() + ": " + entry.reason(),
        expires);
  }

  private static @Nullable Instant expiry(Configuration configuration, @Nullable LocalDate until) {
    return until == null
        ? null
        : until.plusDays(1).atStartOfDay(configuration.commune().zone()).toInstant();
  }

  private static Entity.Kind kind(NeverAlert.Kind kind) {
    return switch (kind) {
      case ADDRESS -> Entity.Kind.ADDRESS;
      case USER -> Entity.Kind.ACCOUNT;
      case HOST -> Entity.Kind.HOST;
    };
  }
}
