package fr.beffroi.detection.sigma;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How does a repeated line of a rule's test read the n-th time? Its places:
 *
 * <ul>
 *   <li>{@code {n}}: which time it is, from 1
 *   <li>{@code {value}}: the next of the item's values, from the first again after the last
 *   <li>{@code {syslog}}: {@code Mar 10 13:00:00} (RFC 3164), in the case's zone
 *   <li>{@code {clf}}: {@code 10/Mar/2026:13:00:00 +0100}, of web servers
 *   <li>{@code {local}}: {@code 2026-03-10 13:00:00}, of Stormshield and NXLog
 *   <li>{@code {utc}}: {@code 2026-03-10T12:00:00Z}, of Winlogbeat
 *   <li>{@code {epoch}}: {@code 1773144000}, of Squid and Unbound
 * </ul>
 *
 * Other braces, as JSON has them, stay.
 */
final class LineTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{(n|value|syslog|clf|local|utc|epoch)}");

  private final String text;
  private final DateTimeFormatter syslog;
  private final DateTimeFormatter clf;
  private final DateTimeFormatter local;
  private final DateTimeFormatter utc;

  LineTemplate(String text, ZoneId zone) {
    this.text = text;
    this.syslog = format("MMM ppd HH:mm:ss", zone);
    this.clf = format("dd/MMM/yyyy:HH:mm:ss xx", zone);
    this.local = format("yyyy-MM-dd HH:mm:ss", zone);
    this.utc = format("yyyy-MM-dd'T'HH:mm:ss'Z'", ZoneOffset.UTC);
  }

  private static DateTimeFormatter format(String pattern, ZoneId zone) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(zone);
  }

  String fill(int n, String value, Instant now) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(fill(place.group(1), n, value, now)));
  }

  private String fill(String place, int n, String value, Instant now) {
    return switch (place) {
      case "n" -> Integer.toString(n);
      case "value" -> value;
      case "syslog" -> syslog.format(now);
      case "clf" -> clf.format(now);
      case "local" -> local.format(now);
      case "epoch" -> Long.toString(now.getEpochSecond());
      default -> utc.format(now);
    };
  }
}
