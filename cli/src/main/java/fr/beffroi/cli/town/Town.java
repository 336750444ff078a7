package fr.beffroi.cli.town;

import fr.beffroi.cli.config.Commune;
import fr.beffroi.cli.config.Configuration;
import fr.beffroi.cli.config.ShadowAiGate;
import fr.beffroi.detection.flink.BehaviourReport;
import fr.beffroi.detection.flink.LocalWatch;
import fr.beffroi.detection.flink.RuleSource;
import fr.beffroi.detection.job.FormatChooser;
import fr.beffroi.detection.job.SourceSetting;
import fr.beffroi.detection.job.TownJob;
import fr.beffroi.detection.sigma.SigmaRule;
import fr.beffroi.detection.store.SqliteStore;
import fr.beffroi.detection.store.StoreException;
import fr.beffroi.ingest.archive.ArchiveOptions;
import fr.beffroi.ingest.archive.ArchiveWriter;
import fr.beffroi.ingest.archive.search.BlockIndex;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.enrich.llm.Reach;
import fr.beffroi.ingest.format.LogFormats;
import fr.beffroi.ingest.format.ParseCounts;
import fr.beffroi.ingest.source.Collector;
import fr.beffroi.ingest.source.Problem;
import fr.beffroi.ingest.source.SourceStatus;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What watches over one commune? Its collector writes the archive, its job reads it into the store,
 * all in this process, until it is closed.
 */
public final class Town implements AutoCloseable {
  /** How often the job's state is put on disk: what a restart reads again of the archive. */
  public static final Duration CHECKPOINT = Duration.ofSeconds(10);

  private final Configuration configuration;
  private final Clock clock;
  private final Duration checkpointInterval;
  private final RuleSource rules;
  private final Retention retention;
  private final Retraining retraining;
  private final LocalWatch behaviour = new LocalWatch();
  private @Nullable ShadowAiGate gate;
  private @Nullable LlmTagging tagging;
  private @Nullable Collector collector;
  private @Nullable TownArchive archive;
  private @Nullable TownJob job;

  public Town(Configuration configuration, Clock clock) {
    this(configuration, clock, CHECKPOINT);
  }

  public Town(Configuration configuration, Clock clock, Duration checkpointInterval) {
    this.configuration = configuration;
    this.clock = clock;
    this.checkpointInterval = checkpointInterval;
    this.rules = rules(configuration.rules());
    this.retention = new Retention(configuration, clock);
    this.retraining = new Retraining(configuration, clock);
  }

  /** The rules in force: those that are shipped, and the commune's own. */
  public static RuleSource rules(@Nullable Path own) {
    return RuleSource.of(RuleFiles.inForce("sigma", own));
  }

  public RuleSource rules() {
    return rules;
  }

  /**
   * Starts collecting, then detecting.
   *
   * @throws IOException where the archive, the store or the job cannot start; a source that cannot
   *     is a {@link #problems problem}, and the others go on
   * @throws RuleException where the charter cannot be read
   */
  public void start() throws IOException, StoreException, RuleException {
    for (Path folder : configuration.folders()) {
      Files.createDirectories(folder);
    }
    try (SqliteStore store = SqliteStore.open(configuration.storeFile())) {
      StandingOrders.apply(configuration, store.decisions(), clock.instant());
    }
    ArchiveWriter writer = openArchive();
    TownSources sources = new TownSources(configuration.sources());
    Collector started = new Collector(writer, sources.all(), clock);
    collector = started;
    Commune commune = configuration.commune();
    started.listen(
        new FormatChooser(started, writer.contexts(), sources::of, commune.zone(), clock));
    TownArchive read =
        new TownArchive(
            writer,
            configuration.archiveFolder(),
            commune.slug(),
            commune.zone(),
            enricher(),
            // From a full hour on: what is counted anew is counted whole.
            clock.instant().minus(longestTimespan()).truncatedTo(ChronoUnit.HOURS));
    archive = read;
    started.start();
    TownJob detecting =
        new TownJob(
            settings(), rules, read, TownBehaviour.ofConfiguration(configuration, behaviour));
    job = detecting;
    detecting.start();
    retention.start();
    retraining.start();
  }

  /** Waits until the job ends, which only a failure brings about. */
  public void await() throws IOException, InterruptedException {
    TownJob detecting = job;
    if (detecting != null) {
      detecting.await();
    }
  }

  public List<SourceStatus> sources() {
    return collector == null ? List.of() : collector.status();
  }

  public List<Problem> problems() {
    return collector == null ? List.of() : collector.problems();
  }

  /** Whether lines are judged at this moment; if not, the archive still grows. */
  public boolean detects() {
    return job != null && job.runs();
  }

  /** Records that were accepted and not yet judged. */
  public long lag() {
    return archive == null ? 0 : archive.lag();
  }

  /** How learned behaviour goes; null where it is switched off, and until the first checkpoint. */
  public @Nullable BehaviourReport behaviour() {
    return behaviour.last();
  }

  /** What became of the lines since the start. */
  public @Nullable ParseCounts counts() {
    return archive == null ? null : archive.counts();
  }

  @Override
  public void close() {
    retention.close();
    retraining.close();
    if (job != null) {
      job.close();
    }
    if (collector != null) {
      collector.close();
    }
    behaviour.close();
  }

  /** What the configuration adds to an event. */
  private Enricher enricher() throws RuleException {
    Networks inside = Networks.of(configuration.inside());
    return new Enricher(inside, tagging());
  }

  /** Whose uses of artificial intelligence are looked at, and what is missing for the others. */
  public ShadowAiGate gate() {
    ShadowAiGate known = gate;
    if (known == null) {
      ZoneId zone = configuration.commune().zone();
      known = ShadowAiGate.of(configuration.shadowAi(), LocalDate.ofInstant(clock.instant(), zone));
      gate = known;
    }
    return known;
  }

  /**
   * By which catalogue and charter events are tagged, read once; null where none is.
   *
   * @throws RuleException where the charter cannot be read; one that is wrong can
   */
  public @Nullable LlmTagging tagging() throws RuleException {
    Reach reach = gate().reach();
    if (tagging == null && reach != null) {
      tagging = tagging(reach);
    }
    return tagging;
  }

  private LlmTagging tagging(Reach reach) throws RuleException {
    Configuration.ShadowAi settings = configuration.shadowAi();
    return LlmTagging.of(
            RuleFiles.inForce("llm", configuration.rules()),
            charter(settings.charter()),
            configuration.commune().zone())
        .watching(
            RuleFiles.inForce(EvasionLists.AREA, configuration.rules()),
            ShadowAiGate.machines(settings),
            reach);
  }

  private static @Nullable RuleFile charter(@Nullable Path file) throws RuleException {
    return file == null ? null : new RuleFile(file.toString(), "commune", Yaml.text(file));
  }

  private ArchiveWriter openArchive() throws IOException {
    ArchiveOptions options =
        ArchiveOptions.defaults()
            .withRollBytes(configuration.archive().rollBytes())
            .withCompression(BlockIndex::new)
            .withTraffic((source, context) -> isTraffic(context));
    return ArchiveWriter.open(
        configuration.archiveFolder(),
        configuration.commune().slug(),
        configuration.collector(),
        clock,
        options);
  }

  /** A source whose format is not known yet is kept. */
  static boolean isTraffic(String context) {
    String format = SourceSetting.parse(context).format();
    return format != null
        && LogFormats.all().stream().anyMatch(it -> it.name().equals(format) && it.isTraffic());
  }

  private TownJob.Settings settings() {
    return new TownJob.Settings(
        configuration.collector(),
        configuration.commune().zone(),
        configuration.storeFile(),
        configuration.checkpointsFolder(),
        checkpointInterval,
        false);
  }

  private Duration longestTimespan() {
    return rules.load().rules().stream()
        .map(SigmaRule::timespan)
        .max(Duration::compareTo)
        .orElse(Duration.ofDays(1));
  }
}
