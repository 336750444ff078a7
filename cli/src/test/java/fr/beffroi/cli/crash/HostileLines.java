package fr.beffroi.cli.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * What may a sender say that no honest one does? Each stays below every threshold, so that whatever
 * changes for the lines around it is a mistake of ours.
 */
final class HostileLines {
  static final int LONGEST = 1 << 20;

  /** Opens a title, clears the screen, answers as if typed; then bytes that are no UTF-8. */
  static final String ESCAPES = "\u001b]0;owned\u0007\u001b[2J\u001b[6n\u009b31m\u202e";

  private HostileLines() {}

  /** For a file, and for a stream that counts octets; none holds a line end, none is empty. */
  static List<byte[]> all() {
    return List.of(
        text("1970-01-01T00:00:01Z srv sshd[9]: " + failure("192.0.2.241")),
        text("2100-01-01T00:00:01Z srv sshd[9]: " + failure("192.0.2.242")),
        text("<38>1 1970-01-01T00:00:01Z srv sshd 9 - - " + failure("192.0.2.243")),
        text("<38>1 2100-01-01T00:00:01Z srv sshd 9 - - " + failure("192.0.2.244")),
        text("<34>1 9999-99-99T99:99:99Z - - - - -"),
        text("<999999999>Feb 30 25:61:61 srv sshd[9]: " + failure("192.0.2.245")),
        text("x".repeat(LONGEST)),
        text("2026-11-20T08:10:00Z srv cron[9]: " + "y".repeat(3 * LONGEST)),
        text("\0".repeat(2_000) + "."),
        text("{".repeat(20_000)),
        text("srv sshd[9]: " + ESCAPES),
        noUtf8());
  }

  /** What of a line the archive keeps. */
  static byte[] kept(byte[] line) {
    return line.length > LONGEST ? Arrays.copyOf(line, LONGEST) : line;
  }

  static byte[] text(String line) {
    return line.getBytes(UTF_8);
  }

  private static String failure(String address) {
    return "Failed password for invalid user zz from " + address + " port 4022 ssh2";
  }

  private static byte[] noUtf8() {
    byte[] line = text("<13>srv su[1]: ?????? \0 \u001b[2J");
    byte[] wrong = {(byte) 0xff, (byte) 0xc0, (byte) 0x80, (byte) 0xed, (byte) 0xa0, (byte) 0x80};
    System.arraycopy(wrong, 0, line, 15, wrong.length);
    return line;
  }
}
