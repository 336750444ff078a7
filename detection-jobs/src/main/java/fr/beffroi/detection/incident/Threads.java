package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Category.Family;
import fr.beffroi.detection.alert.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is an alert about, and which other alerts belong to the same cause? */
final class Threads {
  /** Kinds of alert that the Internet's automata raise all day. */
  private static final Set<Category> KNOCKING =
      Set.of(
          Category.BRUTE_FORCE,
          Category.PASSWORD_SPRAYING,
          Category.CREDENTIAL_STUFFING,
          Category.USER_ENUMERATION,
          Category.SCAN,
          Category.WEB_PROBING,
          Category.WEB_ATTACK);

  /** What an alert may be grouped on, the most telling first; the last two are of behaviour. */
  private static final List<String> GROUPED =
      List.of("source.ip", "user.name", "host.name", "log.source", "service", "commune");

  private Threads() {}

  /** Whether it tries doors: brute force, scan, probing. */
  static boolean knocks(Alert alert) {
    return KNOCKING.contains(alert.rule().category());
  }

  /**
   * Whether it is one of the background automata: from outside, without success, without a real
   * account. What its rule calls critical is not.
   */
  static boolean isAutomaton(Alert alert, Alert.Traits traits) {
    return knocks(alert)
        && !traits.inside()
        && !traits.success()
        && !traits.knownAccount()
        && alert.rule().level() != Level.CRITICAL;
  }

  /**
   * The entity: the account of a compromise; the use of a part of the town hall; else what the rule
   * grouped on, in the order address, account, host, source, service, commune; else what the alert
   * names, in the same order.
   */
  static Entity entity(Alert alert) {
    if (alert.rule().category() == Category.ACCOUNT_COMPROMISE && alert.userName() != null) {
      return of(Entity.Kind.ACCOUNT, alert.userName(), alert);
    }
    Entity use = Use.of(alert.group());
    if (use != null) {
      return use;
    }
    for (String field : GROUPED) {
      String value = alert.group().get(field);
      if (value != null) {
        return of(kind(field), value, alert);
      }
    }
    if (alert.sourceIp() != null) {
      return of(Entity.Kind.ADDRESS, alert.sourceIp(), alert);
    }
    return alert.userName() != null
        ? of(Entity.Kind.ACCOUNT, alert.userName(), alert)
        : of(Entity.Kind.HOST, alert.hostName(), alert);
  }

  static String thread(Family family, Entity entity) {
    return family + "\0" + entity.kind() + "\0" + entity.value();
  }

  /** The entity in a thread, whatever the family. */
  static String entityPart(String thread) {
    return thread.substring(thread.indexOf('\0') + 1);
  }

  /** The entity's value in a thread. */
  static String value(String thread) {
    return thread.substring(thread.lastIndexOf('\0') + 1);
  }

  /** An entity that has an incident of its own is no background, whatever it tries next. */
  static List<String> everyFamily(String own, Entity entity) {
    List<String> threads = new ArrayList<>();
    threads.add(own);
    for (Family family : Family.values()) {
      threads.add(thread(family, entity));
    }
    return threads;
  }

  /**
   * What a success ties together: the address that got in and the account that it got into. Without
   * a success an account that an address tried ties nothing, since everybody tries the same ones.
   * An anomaly names no kind of attack: it is of whatever cause its entity has.
   */
  static List<String> threads(Alert alert, Entity entity) {
    Family family = alert.rule().category().family();
    String own = thread(family, entity);
    if (family == Family.ANOMALY) {
      return everyFamily(own, entity);
    }
    if (!alert.traits().success() || alert.sourceIp() == null || alert.userName() == null) {
      return List.of(own);
    }
    String address = thread(family, of(Entity.Kind.ADDRESS, alert.sourceIp(), alert));
    String account = thread(family, of(Entity.Kind.ACCOUNT, alert.userName(), alert));
    return List.of(own, address, account);
  }

  private static Entity.Kind kind(String field) {
    return switch (field) {
      case "source.ip" -> Entity.Kind.ADDRESS;
      case "user.name" -> Entity.Kind.ACCOUNT;
      case "host.name" -> Entity.Kind.HOST;
      case "service" -> Entity.Kind.SERVICE;
      case "commune" -> Entity.Kind.COMMUNE;
      default -> Entity.Kind.SOURCE;
    };
  }

  private static Entity of(Entity.Kind kind, @Nullable String value, Alert alert) {
    if (value != null && !value.isEmpty()) {
      return new Entity(kind, value);
    }
    return new Entity(
        Entity.Kind.SERVICE, alert.service().isEmpty() ? alert.rule().id() : alert.service());
  }
}
