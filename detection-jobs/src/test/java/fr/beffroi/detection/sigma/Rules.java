package fr.beffroi.detection.sigma;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Logsource;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.Instant;

/** Rules and events for tests, in few words. */
public final class Rules {
  public static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  /** Detections that a test's correlation looks at. */
  public static final String FAILURE_AND_SUCCESS =
      """
      title: A logon fails
      name: failure
      id: 00000000-0000-4000-8000-000000000001
      logsource: {product: linux, service: sshd}
      detection:
        selection: {event.outcome: failure}
        condition: selection
      ---
      title: A logon succeeds
      name: success
      id: 00000000-0000-4000-8000-000000000002
      logsource: {product: linux, service: sshd}
      detection:
        selection: {event.outcome: success}
        condition: selection
      ---
      """;

  private Rules() {}

  public static Ruleset of(String yaml) {
    return Ruleset.load(RuleFiles.of(new RuleFile("sigma/test.yml", "test", yaml)));
  }

  /** A set that reads without a problem. */
  public static Ruleset sound(String yaml) {
    Ruleset rules = of(yaml);
    if (rules.problems().stream().anyMatch(problem -> problem.isError())) {
      throw new IllegalArgumentException(rules.problems().toString());
    }
    return rules;
  }

  /** A rule on single sshd events, of which only the detection matters. */
  public static String detection(String detection) {
    return """
    title: A test
    name: test
    id: 00000000-0000-4000-8000-00000000000a
    logsource: {service: sshd}
    beffroi: {category: policy}
    detection:
    """
        + detection.stripIndent().indent(2);
  }

  /** Failures and successes, and a correlation of them. */
  public static Ruleset correlation(String correlation) {
    return sound(
        FAILURE_AND_SUCCESS
            + """
            title: A correlation
            name: correlation
            id: 00000000-0000-4000-8000-00000000000c
            level: high
            beffroi:
              category: brute_force
              message:
                fr: "{source.ip} : {count} échecs sur {user.name}, {distinct} valeurs"
                en: "{source.ip}: {count} failures on {user.name}, {distinct} values"
            correlation:
            """
            + correlation.stripIndent().indent(2));
  }

  /** An sshd event of one address, so many seconds after noon. */
  public static Event.Builder event(int number, long seconds) {
    return new Event.Builder("test/" + number, 0, "commune", NOON.plusSeconds(seconds))
        .logsource(Logsource.of(null, "linux", "sshd"))
        .timestamp(NOON.plusSeconds(seconds))
        .set("event.dataset", "sshd.auth");
  }
}
