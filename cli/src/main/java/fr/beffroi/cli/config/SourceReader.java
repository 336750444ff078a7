package fr.beffroi.cli.config;

import fr.beffroi.cli.config.SourceSettings.Protocol;
import fr.beffroi.cli.config.SourceSettings.Start;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlScalar;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which sources does the configuration list? */
final class SourceReader {
  /** Syslog's own port needs root; this one is what an ordinary account can have. */
  static final int USUAL_PORT = 5514;

  private static final List<String> NAMES = List.of("file", "glob", "journald", "syslog");

  private final List<Problem> problems;
  private final ZoneId zone;
  private final @Nullable Path folder;

  SourceReader(List<Problem> problems, ZoneId zone, @Nullable Path folder) {
    this.problems = problems;
    this.zone = zone;
    this.folder = folder;
  }

  List<SourceSettings> read(List<YamlMap> maps) {
    List<SourceSettings> sources = new ArrayList<>();
    Set<SourceSettings> seen = new HashSet<>();
    for (YamlMap map : maps) {
      Optional<SourceSettings> source = source(map);
      if (source.isPresent() && !seen.add(source.get())) {
        problems.add(
            Problem.error(
                map.at(),
                "cette source est déjà plus haut : retirez-la",
                "this source stands above already: remove it"));
      }
      source.ifPresent(sources::add);
    }
    return sources;
  }

  private Optional<SourceSettings> source(YamlMap map) {
    List<String> named = NAMES.stream().filter(map::has).toList();
    if (named.size() != 1) {
      Section section = new Section(map, problems, keys(named));
      section.error(
          map.at(),
          "une source est soit file, soit glob, soit journald, soit syslog",
          "a source is either file, or glob, or journald, or syslog");
      return Optional.empty();
    }
    Section section = new Section(map, problems, keys(named));
    return switch (named.get(0)) {
      case "journald" -> Optional.of(journal(section));
      case "syslog" -> Optional.of(syslog(section));
      default -> Optional.of(files(section, named.get(0)));
    };
  }

  private static List<String> keys(List<String> named) {
    return switch (named.isEmpty() ? "" : named.get(0)) {
      case "journald" -> List.of("journald", "zone");
      case "syslog" -> List.of("syslog", "bind", "port", "format", "zone");
      case "file", "glob" -> List.of("file", "glob", "format", "zone", "start");
      default ->
          List.of("file", "glob", "journald", "syslog", "format", "zone", "start", "bind", "port");
    };
  }

  private SourceSettings files(Section section, String key) {
    String pattern = section.required(key);
    return new SourceSettings.Files(
        folder == null ? pattern : folder.resolve(pattern).normalize().toString(),
        section.value("format", Kinds.FORMAT, SourceSettings.AUTO),
        section.value("zone", Kinds.ZONE, zone),
        section.value("start", Kinds.START, Start.END));
  }

  /** {@code journald: all}, or the units to read. */
  private SourceSettings journal(Section section) {
    List<String> units =
        section.texts("journald").stream()
            .map(YamlScalar::text)
            .filter(unit -> !unit.equals("all") && !unit.equals("true") && !unit.isEmpty())
            .toList();
    return new SourceSettings.Journal(units, section.value("zone", Kinds.ZONE, zone));
  }

  private SourceSettings syslog(Section section) {
    section.required("syslog");
    return new SourceSettings.Syslog(
        section.value("syslog", Kinds.PROTOCOL, Protocol.UDP),
        section.value("bind", Kinds.BIND, "0.0.0.0"),
        section.value("port", Kinds.PORT, USUAL_PORT),
        section.value("format", Kinds.FORMAT, SourceSettings.AUTO),
        section.value("zone", Kinds.ZONE, zone));
  }
}
