package fr.beffroi.cli.config;

import java.time.ZoneId;
import java.util.List;

/** Where do lines come from, as the configuration says? */
public sealed interface SourceSettings {
  /** The word of {@code format} for "find out". */
  String AUTO = "auto";

  /** Name of the format of its lines, or {@link #AUTO}. */
  String format();

  /** Zone of the times that name none. */
  ZoneId zone();

  /**
   * A file, or all that a pattern names.
   *
   * @param pattern an absolute path, with {@code *} and {@code ?} in its last part
   */
  record Files(String pattern, String format, ZoneId zone, Start start) implements SourceSettings {}

  /**
   * The systemd journal.
   *
   * @param units only these; all where empty
   */
  record Journal(List<String> units, ZoneId zone) implements SourceSettings {
    public Journal {
      units = List.copyOf(units);
    }

    @Override
    public String format() {
      return AUTO;
    }
  }

  /** A port that receives syslog (RFC 5426 over UDP, RFC 6587 over TCP). */
  record Syslog(Protocol protocol, String bind, int port, String format, ZoneId zone)
      implements SourceSettings {}

  /** Where is a file begun that was never read? */
  enum Start {
    /** With its first line: what is there is read too. */
    BEGINNING,
    /** With what comes from now on. */
    END
  }

  /** How does syslog arrive? */
  enum Protocol {
    UDP,
    TCP
  }
}
