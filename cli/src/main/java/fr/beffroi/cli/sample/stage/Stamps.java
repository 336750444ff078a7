package fr.beffroi.cli.sample.stage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How do the formats write the present second? Written once a second, read by every line of it. */
public final class Stamps {
  private static final DateTimeFormatter SPACED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final DateTimeFormatter NGINX =
      DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private final ZoneId zone;
  private long millis;
  private long second = Long.MIN_VALUE;
  private String syslog = "";
  private String spaced = "";
  private String offset = "";
  private String nginx = "";
  private String utc = "";

  public Stamps(ZoneId zone) {
    this.zone = zone;
  }

  void set(long now) {
    millis = Math.floorMod(now, 1000L);
    long next = Math.floorDiv(now, 1000L);
    if (next != second) {
      second = next;
      write(Instant.ofEpochSecond(next));
    }
  }

  private void write(Instant instant) {
    ZoneOffset there = zone.getRules().getOffset(instant);
    LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, there);
    int day = local.getDayOfMonth();
    syslog = MONTH.format(local) + (day < 10 ? "  " : " ") + day + ' ' + CLOCK.format(local);
    spaced = SPACED.format(local);
    offset = there.equals(ZoneOffset.UTC) ? "+0000" : there.getId().replace(":", "");
    nginx = NGINX.format(local) + ' ' + offset;
    utc = UTC.format(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
  }

  /** RFC 3164, section 4.1.2: {@code May 4 08:12:31}, local, without year or zone. */
  public String syslog() {
    return syslog;
  }

  /** {@code 2026-05-04 08:12:31}, local. */
  public String spaced() {
    return spaced;
  }

  /** The same form, for a moment that is {@code seconds} ago. */
  public String spacedAgo(long seconds) {
    if (seconds == 0) {
      return spaced;
    }
    Instant then = Instant.ofEpochSecond(second - seconds);
    return SPACED.format(LocalDateTime.ofInstant(then, zone));
  }

  /** {@code +0200}. */
  public String offset() {
    return offset;
  }

  /** {@code 04/May/2026:08:12:31 +0200}. */
  public String nginx() {
    return nginx;
  }

  /** RFC 3339 in UTC with milliseconds. */
  public String utc() {
    return utc + '.' + threeDigits() + 'Z';
  }

  /** Seconds since 1970 with milliseconds, as Squid writes them. */
  public String unix() {
    return second + "." + threeDigits();
  }

  private String threeDigits() {
    return millis < 10 ? "00" + millis : millis < 100 ? "0" + millis : Long.toString(millis);
  }
}
