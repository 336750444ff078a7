package fr.beffroi.cli.sample;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What does an alert say that can be compared with the truth?
 *
 * @param category a word of {@code rule.category}: {@code brute_force}
 * @param hostName the machine, or the id of a source that fell silent
 */
public record SampleAlert(
    String category,
    @Nullable String sourceIp,
    @Nullable String userName,
    @Nullable String hostName,
    Instant firstSeen,
    Instant lastSeen) {

  /** Where the sample's machines write: {@code file:/var/log/hosts/web01/nginx/access.log}. */
  private static final Pattern FOLDER = Pattern.compile("/hosts/([^/]+)/");

  public static SampleAlert of(Alert alert) {
    return new SampleAlert(
        alert.rule().category().word(),
        alert.sourceIp(),
        alert.userName(),
        machine(alert),
        alert.firstSeen(),
        alert.lastSeen());
  }

  /**
   * The machine that the alert names. Of a silence the truth names the source; of lines that name
   * no machine, as a web server's, the source's path does.
   */
  private static @Nullable String machine(Alert alert) {
    String source = alert.group().get("log.source");
    if (source == null) {
      return alert.hostName();
    }
    if (alert.rule().category() == Category.SILENT_SOURCE) {
      return source;
    }
    Matcher folder = FOLDER.matcher(source);
    return alert.hostName() == null && folder.find() ? folder.group(1) : alert.hostName();
  }
}
