package fr.beffroi.detection.evaluation;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.rules.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What would an alert of Wazuh, Suricata or AMiner be if a rule of ours had raised it?
 *
 * <p>Level and category come from what these tools say of themselves, by the words of the alert's
 * name, and from nothing else: no host, no time, no label.
 *
 * <ul>
 *   <li>Wazuh documents its levels: 3 for a success or a routine change (informational), 4 to 6 for
 *       an error, a failure, a suspicious line (low), 8 for what is seen the first time and 10 for
 *       its frequency rules, whose names say "multiple" or "brute force" (medium), 12 and more for
 *       what is important (high).
 *   <li>Suricata's classes have priorities: ET POLICY and ET INFO and the decoder's own events 3
 *       (informational), ET SCAN and other ET 2 (medium where it names a scan, else low), malware,
 *       exploits and web attacks 1 (high).
 *   <li>AMiner reports that something is new or unusual, never that it is bad: an anomaly, low.
 * </ul>
 */
final class AitAlertAdapter {
  /** Alerts of one name on one host belong to one episode until an hour of quiet. */
  private static final long QUIET_SECONDS = Duration.ofHours(1).toSeconds();

  private static final List<Kind> KINDS =
      List.of(
          kind("^AMiner", Level.LOW, Category.ANOMALY),
          kind("ET (POLICY|INFO|GAMES|P2P|CHAT) ", Level.INFORMATIONAL, Category.POLICY),
          kind("ET SCAN ", Level.MEDIUM, Category.SCAN),
          kind("ET WEB", Level.HIGH, Category.WEB_ATTACK),
          kind(
              "ET .*(MALWARE|TROJAN|CNC|EXPLOIT|SHELLCODE|WORM|ATTACK_RESPONSE)",
              Level.HIGH,
              Category.MALWARE),
          kind("ET ", Level.LOW, Category.POLICY),
          kind("^Suricata.*SURICATA ", Level.INFORMATIONAL, Category.ANOMALY),
          // Wazuh repeats what the IDS says: the same kind of evidence as Suricata's own.
          kind("(Multiple|First time).* IDS ", Level.MEDIUM, Category.ANOMALY),
          kind("IDS event", Level.LOW, Category.ANOMALY),
          kind("rootkit|trojan|malware|virus|privilege escalation", Level.HIGH, Category.MALWARE),
          kind("web attack|injection|XSS|shellshock", Level.LOW, Category.WEB_ATTACK),
          kind("Multiple web|multiple .*(error codes|URL)", Level.MEDIUM, Category.WEB_PROBING),
          kind("Apache|Nginx|Web server|URL|CMS|WordPress", Level.LOW, Category.WEB_PROBING),
          kind("brute force|multiple .*(fail|auth)", Level.MEDIUM, Category.BRUTE_FORCE),
          kind("\\(scan\\)|port scan", Level.LOW, Category.SCAN),
          kind("First time user", Level.LOW, Category.POLICY),
          kind("sudo|UID|su:|SELinux|audit|update", Level.INFORMATIONAL, Category.POLICY),
          kind("fail|invalid|denied", Level.LOW, Category.BRUTE_FORCE),
          kind("success|session|login|PAM", Level.INFORMATIONAL, Category.ACCOUNT_COMPROMISE));

  private static final Kind OTHER = kind("", Level.LOW, Category.POLICY);

  private final Map<String, Episode> episodes = new HashMap<>();
  private final String commune;

  AitAlertAdapter(String commune) {
    this.commune = commune;
  }

  private record Kind(Pattern words, Level level, Category category) {}

  private record Episode(long first, long last, long count) {}

  /** The alert that a row begins, or that it makes grow. */
  Alert alert(long seconds, String name, String host) {
    Episode episode =
        episodes.merge(
            name + '\0' + host,
            new Episode(seconds, seconds, 1),
            (old, next) -> extend(old, seconds));
    Kind kind =
        KINDS.stream().filter(it -> it.words().matcher(name).find()).findFirst().orElse(OTHER);
    String rule = Integer.toHexString(name.hashCode());
    Bilingual message = new Bilingual(name, name);
    return new Alert(
        rule + '/' + host + '/' + episode.first(),
        new Alert.Rule(rule, name, kind.level(), kind.category()),
        commune,
        Instant.ofEpochSecond(episode.first()),
        Instant.ofEpochSecond(episode.first()),
        Instant.ofEpochSecond(episode.last()),
        episode.count(),
        null,
        null,
        host,
        name.substring(0, name.indexOf(':')).toLowerCase(Locale.ROOT),
        Map.of("host.name", host),
        new Alert.Traits(true, false, false),
        List.of(),
        List.of(),
        message,
        List.of(),
        false);
  }

  private static Episode extend(Episode old, long seconds) {
    return seconds - old.last() > QUIET_SECONDS
        ? new Episode(seconds, seconds, 1)
        : new Episode(old.first(), Math.max(old.last(), seconds), old.count() + 1);
  }

  private static Kind kind(String words, Level level, Category category) {
    return new Kind(Pattern.compile(words, Pattern.CASE_INSENSITIVE), level, category);
  }
}
