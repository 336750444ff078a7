package fr.beffroi.cli.crash;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ten desks of an invented town hall that log in by day, and what one of them does at night. */
final class Desks {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final String ODD = "10.20.1.10";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM d HH:mm:ss", Locale.ROOT).withZone(PARIS);

  private final LocalDate first;

  Desks(LocalDate first) {
    this.first = first;
  }

  /** A line and when it is received. */
  record Timed(Instant at, String line) {}

  Instant at(int day, int hour, int minute, int second) {
    return first.plusDays(day).atTime(hour, minute, second).atZone(PARIS).toInstant();
  }

  /** An ordinary day: three logins an hour at each desk, with a wrong password now and then. */
  List<Timed> day(int day) {
    List<Timed> lines = new ArrayList<>();
    for (int hour = 8; hour < 18; hour++) {
      for (int login = 0; login < 3; login++) {
        for (int desk = 0; desk < 10; desk++) {
          boolean failed = login == 0 && (day + hour + desk) % 7 == 0;
          lines.add(login(at(day, hour, login, desk), desk, 10 + desk, !failed));
        }
      }
    }
    return lines;
  }

  /** Right passwords of forty accounts from one desk at night: no rule counts successes. */
  List<Timed> oddNight(int day) {
    List<Timed> lines = new ArrayList<>();
    for (int second = 0; second < 40; second++) {
      lines.add(login(at(day, 23, 10, second), second, 10, true));
    }
    return lines;
  }

  /** What a machine says of itself all day: nobody's behaviour, but lines to read. */
  List<Timed> chatter(int day, int aMinute) {
    List<Timed> lines = new ArrayList<>();
    for (int minute = 0; minute < 600; minute++) {
      Instant at = at(day, 8 + minute / 60, minute % 60, 50);
      for (int i = 0; i < aMinute; i++) {
        lines.add(
            new Timed(
                at, TIME.format(at) + " ged01 CRON[" + (1000 + i) + "]: (root) CMD (run-parts)"));
      }
    }
    return lines;
  }

  private static Timed login(Instant at, int account, int host, boolean accepted) {
    return new Timed(
        at,
        "%s ged01 sshd[41%02d]: %s password for agent%d from 10.20.1.%d port 4010 ssh2"
            .formatted(TIME.format(at), account, accepted ? "Accepted" : "Failed", account, host));
  }
}
