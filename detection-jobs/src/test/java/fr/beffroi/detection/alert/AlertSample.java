package fr.beffroi.detection.alert;

import fr.beffroi.rules.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An alert for tests, said in few words. */
public final class AlertSample {
  public static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  private String id;
  private String rule = "ssh_bruteforce";
  private Level level = Level.MEDIUM;
  private Category category = Category.BRUTE_FORCE;
  private Instant at = MORNING;
  private Duration lasted = Duration.ZERO;
  private long count = 6;
  private String source;
  private String user;
  private String host = "mairie-srv1";
  private String service = "sshd";
  private final Map<String, String> group = new LinkedHashMap<>();
  private Alert.Traits traits = new Alert.Traits(false, false, false);
  private boolean ended;
  private Bilingual message = new Bilingual("Message en français", "A message in English");

  private AlertSample(String id) {
    this.id = id;
  }

  public static AlertSample alert(String id) {
    return new AlertSample(id);
  }

  /** Brute force from that address, by nobody known. */
  public static AlertSample bruteForce(String id, String address) {
    return alert(id).from(address).groupedBy("source.ip", address);
  }

  /** One that says something about a host. */
  public static AlertSample onHost(String id, String rule, Level level, Category category) {
    return alert(id).rule(rule, level, category).inside().groupedBy("host.name", "mairie-srv1");
  }

  public AlertSample rule(String id, Level its, Category of) {
    rule = id;
    level = its;
    category = of;
    return this;
  }

  public AlertSample at(Instant instant) {
    at = instant;
    return this;
  }

  public AlertSample after(Duration later) {
    at = MORNING.plus(later);
    return this;
  }

  public AlertSample lasting(Duration duration) {
    lasted = duration;
    return this;
  }

  public AlertSample count(long events) {
    count = events;
    return this;
  }

  public AlertSample from(String address) {
    source = address;
    return this;
  }

  public AlertSample user(String name) {
    user = name;
    return this;
  }

  public AlertSample host(String name) {
    host = name;
    return this;
  }

  public AlertSample service(String name) {
    service = name;
    return this;
  }

  public AlertSample groupedBy(String field, String value) {
    group.put(field, value);
    return this;
  }

  public AlertSample inside() {
    traits = traits.or(new Alert.Traits(true, false, false));
    return this;
  }

  public AlertSample succeeding() {
    traits = traits.or(new Alert.Traits(false, true, false));
    return this;
  }

  public AlertSample namingAKnownAccount() {
    traits = traits.or(new Alert.Traits(false, false, true));
    return this;
  }

  public AlertSample saying(String french, String english) {
    message = new Bilingual(french, english);
    return this;
  }

  public AlertSample ended() {
    ended = true;
    return this;
  }

  public Alert build() {
    return new Alert(
        id,
        new Alert.Rule(rule, "Rule " + rule, level, category),
        "exampleville",
        at,
        at.minusSeconds(60),
        at.plus(lasted),
        count,
        source,
        user,
        host,
        service,
        Map.copyOf(group),
        traits,
        user == null ? List.of() : List.of(user),
        List.of("c1/" + id),
        message,
        List.of(new Bilingual("Une raison", "A reason")),
        ended);
  }
}
