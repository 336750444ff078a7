package fr.beffroi.cli.config;

import fr.beffroi.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Can this machine carry a watch: its Java, its memory, its clock? */
public final class MachineCheck {
  private static final Pattern TOTAL = Pattern.compile("(?m)^MemTotal:\\s+(\\d+) kB$");
  private static final int LEAST_JAVA = 17;
  private static final long LEAST_MEBIBYTES = 1_800;

  /** This release is younger than that: a clock before it is wrong. */
  private static final Instant RELEASED = Instant.parse("2026-01-01T00:00:00Z");

  private final Machine machine;
  private final Clock clock;

  public MachineCheck(Machine machine, Clock clock) {
    this.machine = machine;
    this.clock = clock;
  }

  public List<Diagnosis> run() {
    return List.of(java(Runtime.version().feature()), memory(), clock());
  }

  static Diagnosis java(int version) {
    return version >= LEAST_JAVA
        ? Diagnosis.ok("doctor.java", version)
        : Diagnosis.error(ExitCode.USAGE, "doctor.java.old", version);
  }

  private Diagnosis memory() {
    Path file = machine.root().resolve("proc/meminfo");
    try {
      Matcher total = TOTAL.matcher(Files.readString(file));
      long mebibytes = total.find() ? Long.parseLong(total.group(1)) / 1_024 : 0;
      return mebibytes >= LEAST_MEBIBYTES
          ? Diagnosis.ok("doctor.memory", mebibytes)
          : Diagnosis.warning("doctor.memory.small", mebibytes);
    } catch (IOException e) {
      return Diagnosis.warning("doctor.memory.unknown", file);
    }
  }

  /** systemd-timesyncd and chrony both leave a file when the clock follows a server. */
  private Diagnosis clock() {
    Instant now = clock.instant();
    if (now.isBefore(RELEASED)) {
      return Diagnosis.error(ExitCode.USAGE, "doctor.clock.wrong", now);
    }
    boolean synchronised =
        Files.exists(machine.root().resolve("run/systemd/timesync/synchronized"))
            || Files.isDirectory(machine.root().resolve("run/chrony"));
    return synchronised
        ? Diagnosis.ok("doctor.clock", now)
        : Diagnosis.warning("doctor.clock.alone", now);
  }
}
