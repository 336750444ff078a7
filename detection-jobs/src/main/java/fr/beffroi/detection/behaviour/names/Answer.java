package fr.beffroi.detection.behaviour.names;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Is there such a name, as far as the log says? */
public enum Answer {
  /** The log holds the question only, or the answer says nothing of it. */
  UNKNOWN(0),
  EXISTS(1),
  /** NXDOMAIN (RFC 1035, section 4.1.1, code 3). */
  NO_SUCH_NAME(2);

  /** What stands for it in bytes. */
  final int code;

  Answer(int code) {
    this.code = code;
  }

  static Answer coded(int code) throws IOException {
    for (Answer answer : values()) {
      if (answer.code == code) {
        return answer;
      }
    }
    throw new IOException("an answer that this release lacks");
  }

  static Answer of(@Nullable String responseCode) {
    if (responseCode == null) {
      return UNKNOWN;
    }
    return switch (responseCode) {
      case "NOERROR" -> EXISTS;
      case "NXDOMAIN" -> NO_SUCH_NAME;
      default -> UNKNOWN;
    };
  }
}
