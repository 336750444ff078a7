package fr.beffroi.cli.config;

import fr.beffroi.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Can each source of the configuration be read by this account, now? */
public final class SourceCheck {
  private static final int LOWEST_FREE_PORT = 1_024;

  private final Configuration configuration;
  private final Machine machine;

  public SourceCheck(Configuration configuration, Machine machine) {
    this.configuration = configuration;
    this.machine = machine;
  }

  public List<Diagnosis> run() {
    if (configuration.sources().isEmpty()) {
      return List.of(Diagnosis.warning("doctor.sources.none", configuration.file()));
    }
    return configuration.sources().stream().map(this::source).toList();
  }

  private Diagnosis source(SourceSettings settings) {
    if (settings instanceof SourceSettings.Files files) {
      return files(files.pattern());
    }
    return settings instanceof SourceSettings.Syslog syslog ? syslog(syslog) : journal();
  }

  private static Diagnosis files(String pattern) {
    List<Path> found = matching(Path.of(pattern));
    if (found.isEmpty()) {
      return Diagnosis.warning("doctor.file.none", pattern);
    }
    List<Path> unreadable = found.stream().filter(file -> !Files.isReadable(file)).toList();
    return unreadable.isEmpty()
        ? Diagnosis.ok("doctor.file", pattern, found.size())
        : Diagnosis.error(ExitCode.UNREACHABLE, "doctor.file.denied", unreadable.get(0));
  }

  private static List<Path> matching(Path pattern) {
    Path folder = pattern.getParent();
    Path name = pattern.getFileName();
    if (Files.exists(pattern) || folder == null || name == null || !Files.isDirectory(folder)) {
      return Files.exists(pattern) ? List.of(pattern) : List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name.toString())) {
      files.forEach(found::add);
    } catch (IOException e) {
      return List.of();
    }
    return found;
  }

  private Diagnosis journal() {
    if (!machine.hasJournalctl()) {
      return Diagnosis.error(ExitCode.UNREACHABLE, "doctor.journal.no-command");
    }
    return machine.hasJournal()
        ? Diagnosis.ok("doctor.journal")
        : Diagnosis.error(ExitCode.UNREACHABLE, "doctor.journal.none");
  }

  private static Diagnosis syslog(SourceSettings.Syslog syslog) {
    String protocol = syslog.protocol().name().toLowerCase(Locale.ROOT);
    String place = syslog.bind() + ":" + syslog.port() + "/" + protocol;
    if (Machine.isFree(syslog.protocol(), syslog.bind(), syslog.port())) {
      return Diagnosis.ok("doctor.port", place);
    }
    return syslog.port() < LOWEST_FREE_PORT && !isRoot()
        ? Diagnosis.error(ExitCode.UNREACHABLE, "doctor.port.privileged", place)
        : Diagnosis.warning("doctor.port.taken", place);
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
