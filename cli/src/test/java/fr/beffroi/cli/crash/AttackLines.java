package fr.beffroi.cli.crash;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What do the attacked machines log? One numbered line after another: attacks of forty failures,
 * one attack that never ends, a success now and then, and one whose clock is three hours late. The
 * few lines stand for three events. The number is the process id, so that each line can be found
 * again.
 */
final class AttackLines {
  private final int network;
  private final String host;

  /**
   * @param network third byte of the attackers' addresses; each source has its own
   */
  AttackLines(int network, String host) {
    this.network = network;
    this.host = host;
  }

  String host() {
    return host;
  }

  static Instant time(int number, Instant now) {
    Instant micros = now.truncatedTo(ChronoUnit.MICROS);
    return number % 50 == 7 ? micros.minusSeconds(3 * 3_600) : micros;
  }

  String message(int number) {
    if (number % 97 == 0) {
      return "Accepted password for agent" + number % 5 + " from " + address(number) + " port 4022";
    }
    String user = number % 3 == 0 ? "root" : "invalid user test" + number % 7;
    String failure = "Failed password for " + user + " from " + address(number) + " port 4022 ssh2";
    return number % 13 == 5 ? "message repeated 3 times: [ " + failure + "]" : failure;
  }

  private String address(int number) {
    if (number % 50 == 7) {
      return "192.0.2." + network;
    }
    if (number % 11 == 0) {
      return "198.51.100." + network;
    }
    return "203.0.113." + (network + number / 40 % 60);
  }

  /** RFC 5424. */
  String syslog(int number, Instant now) {
    return "<38>1 "
        + time(number, now)
        + " "
        + host
        + " sshd "
        + number
        + " - - "
        + message(number);
  }

  /** As rsyslog writes a file with its default format of today. */
  String file(int number, Instant now) {
    return time(number, now) + " " + host + " sshd[" + number + "]: " + message(number);
  }

  /** As {@code journalctl -o json} gives it. */
  String journal(int number, Instant now) {
    Instant time = time(number, now);
    long micros = time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    return ("{'__CURSOR':'s=1;i=%d','__REALTIME_TIMESTAMP':'%d','_HOSTNAME':'%s',"
            + "'SYSLOG_IDENTIFIER':'sshd','_PID':'%d','PRIORITY':'6','MESSAGE':'%s'}")
        .replace('\'', '"')
        .formatted(number, micros, host, number, message(number));
  }

  /** The number in any of these. */
  static int number(String line) {
    for (String mark : new String[] {" sshd ", " sshd[", "\"_PID\":\""}) {
      int at = line.indexOf(mark);
      if (at >= 0) {
        int from = at + mark.length();
        int to = from;
        while (to < line.length() && Character.isDigit(line.charAt(to))) {
          to++;
        }
        return Integer.parseInt(line.substring(from, to));
      }
    }
    throw new AssertionError("not one of our lines: " + line);
  }
}
