package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.cli.town.PastArchive;
import fr.beffroi.compliance.traffic.Conformity;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.detection.job.PastEvents;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.FieldSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Whose logs are counted? The files that are named, of one commune; else the archive of each
 * installation whose configuration is named.
 */
@Command
final class ShadowAiTowns {
  private static final String USUAL = "beffroi.yml";

  /** A clock may be wrong by so much: what happened in a period was received no earlier. */
  private static final Duration SKEW = Duration.ofDays(1);

  @Mixin private final InputOptions input = new InputOptions();
  @Mixin private final ShadowAiOptions shadow = new ShadowAiOptions();

  @Option(names = "--config", paramLabel = "FILE|DIR", descriptionKey = "shadow-ai.config")
  private @Nullable List<String> configurations;

  @Option(names = "--head-count", paramLabel = "N", descriptionKey = "shadow-ai.head-count")
  private @Nullable Integer headCount;

  /** More people work in no town hall: a slip of the pen, as is none. */
  private static final int MOST_STAFF = 1_000_000;

  /** What came of the communes that were named. */
  record Read(List<ShadowAiTown> towns, ExitCode code) {
    Read {
      towns = List.copyOf(towns);
    }
  }

  /**
   * The communes of which may be counted. Where there are several, one that is not ready is said
   * and left out.
   *
   * @param files to read instead of an archive; null for none
   * @param reports where what is shown of files is kept; null for nowhere
   */
  Read read(@Nullable List<String> files, @Nullable Path reports, Terminal terminal)
      throws IOException {
    if (headCount != null && (headCount < 1 || headCount > MOST_STAFF)) {
      throw failure("--head-count " + headCount, "shadow-ai.head-count.wrong", terminal);
    }
    List<String> named = files == null ? List.of() : files;
    List<Path> places = places(terminal);
    if (!named.isEmpty()) {
      return new Read(List.of(ofFiles(named, places, reports, terminal)), ExitCode.DONE);
    }
    if (places.size() < 2) {
      Path only = places.isEmpty() ? terminal.path(USUAL) : places.get(0);
      return new Read(List.of(ofArchive(only, terminal)), ExitCode.DONE);
    }
    return several(places, terminal);
  }

  /** The one commune of which may be counted. */
  ShadowAiTown one(@Nullable List<String> files, Terminal terminal) throws IOException {
    if (places(terminal).size() > 1) {
      throw failure("--config", "shadow-ai.one-commune", terminal);
    }
    return read(files, null, terminal).towns().get(0);
  }

  /** A draft of the charter, refused with every mistake and its place where there is one. */
  LlmTagging draft(String name, Terminal terminal) throws IOException {
    List<Path> places = places(terminal);
    Path usual = places.isEmpty() ? terminal.path(USUAL) : places.get(0);
    Configuration known = Files.exists(usual) ? ConfigurationOption.read(usual, terminal) : null;
    return shadow.draft(name, known, input.zone(), terminal);
  }

  private Read several(List<Path> places, Terminal terminal) throws IOException {
    if (headCount != null) {
      throw failure("--head-count", "shadow-ai.head-count.several", terminal);
    }
    List<ShadowAiTown> towns = new ArrayList<>();
    ExitCode code = ExitCode.DONE;
    for (Path place : places) {
      try {
        towns.add(ofArchive(place, terminal));
      } catch (CommandFailure e) {
        terminal.report(place + ": " + e.where(), e.what(), e.remedy());
        code = code.and(e.exitCode());
      }
    }
    if (towns.stream().map(ShadowAiTown::slug).distinct().count() < towns.size()) {
      throw failure("--config", "shadow-ai.same-commune", terminal);
    }
    return new Read(towns, code);
  }

  /** The configurations that are named; of a folder its own, and those of the folders in it. */
  private List<Path> places(Terminal terminal) throws IOException {
    List<Path> places = new ArrayList<>();
    for (String one : configurations == null ? List.<String>of() : configurations) {
      Path path = terminal.path(one);
      if (!Files.isDirectory(path)) {
        places.add(path);
        continue;
      }
      TreeSet<Path> found = new TreeSet<>();
      try (Stream<Path> folders = Files.list(path)) {
        Stream.concat(Stream.of(path), folders)
            .map(folder -> folder.resolve(USUAL))
            .filter(Files::exists)
            .forEach(found::add);
      }
      if (found.isEmpty()) {
        throw failure("--config " + one, "shadow-ai.no-installation", terminal);
      }
      places.addAll(found);
    }
    return places;
  }

  private ShadowAiTown ofFiles(
      List<String> named, List<Path> places, @Nullable Path reports, Terminal terminal)
      throws IOException {
    if (places.size() > 1) {
      throw failure("--config", "shadow-ai.files-of-several", terminal);
    }
    Path usual = terminal.path(USUAL);
    Path place = places.isEmpty() ? (Files.exists(usual) ? usual : null) : places.get(0);
    Configuration known = place == null ? null : ConfigurationOption.read(place, terminal);
    List<String> inside = known == null ? Networks.PRIVATE : known.inside();
    LogFiles logs = LogFiles.of(named, input, terminal);
    KeptFigures kept = new KeptFigures(reports);
    return town(input.commune(), known, input.zone(), inside, kept, logs, terminal);
  }

  private ShadowAiTown ofArchive(Path place, Terminal terminal) throws IOException {
    Configuration known = ConfigurationOption.read(place, terminal);
    String slug = known.commune().slug();
    GivenFile.archive(known.archiveFolder().resolve(slug), terminal);
    ZoneId zone = known.commune().zone();
    return town(
        slug,
        known,
        zone,
        known.inside(),
        new KeptFigures(known.data().resolve("shadow-ai")),
        (period, fields, events) -> archived(known, period, fields, events),
        terminal);
  }

  /** From the period's first day on to what is there now: lines may be received late. */
  private static void archived(
      Configuration known, Span period, FieldSelection fields, Consumer<Event> events)
      throws IOException {
    Instant from =
        period.first().atDay(1).atStartOfDay(known.commune().zone()).toInstant().minus(SKEW);
    new PastEvents(from, Instant.MAX)
        .ofArchive(new PastArchive(known, from, Enricher.nothing(), fields), events);
  }

  private ShadowAiTown town(
      String slug,
      @Nullable Configuration known,
      ZoneId zone,
      List<String> inside,
      KeptFigures kept,
      ShadowAiTown.Logs logs,
      Terminal terminal)
      throws IOException {
    Conformity conformity = shadow.conformity(known, terminal);
    String name = conformity.commune();
    return new ShadowAiTown(
        slug,
        name.isEmpty() && known != null ? known.commune().name() : name,
        zone,
        Networks.of(inside),
        Networks.of(known == null ? List.of() : known.shadowAi().relays()),
        shadow.tagging(known, zone, terminal),
        shadow.evasion(known, terminal),
        shadow.conformityFile(known, terminal),
        staff(known),
        kept,
        logs);
  }

  /** As it was given, else as the configuration says; the charter may say it otherwise. */
  private OptionalInt staff(@Nullable Configuration known) {
    Integer configured = known == null ? null : known.shadowAi().headCount();
    Integer given = headCount == null ? configured : headCount;
    return given == null ? OptionalInt.empty() : OptionalInt.of(given);
  }

  private static CommandFailure failure(String where, String key, Terminal terminal) {
    return new CommandFailure(
        ExitCode.USAGE, where, terminal.text(key), terminal.text(key + ".remedy"));
  }
}
