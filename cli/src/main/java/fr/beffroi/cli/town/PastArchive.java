package fr.beffroi.cli.town;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.detection.job.ArchiveFeed;
import fr.beffroi.detection.job.RecordReader;
import fr.beffroi.ingest.archive.ArchiveReader;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.search.ArchiveSearch;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.FieldSelection;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How is an archive read that somebody else may be writing, from a day on to what is there now? */
public final class PastArchive implements ArchiveFeed.Archive {
  private final Configuration configuration;
  private final Instant from;
  private final Enricher enricher;
  private final FieldSelection fields;

  public PastArchive(Configuration configuration, Instant from) {
    this(configuration, from, new Enricher(Networks.of(configuration.inside())));
  }

  /**
   * The same, where somebody else adds what the configuration knows, or more.
   *
   * @param enricher what is added to each event
   */
  public PastArchive(Configuration configuration, Instant from, Enricher enricher) {
    this(configuration, from, enricher, FieldSelection.ALL);
  }

  /**
   * The same, of which only some fields are wanted.
   *
   * @param fields what is wanted of each event, beside what is added
   */
  public PastArchive(
      Configuration configuration, Instant from, Enricher enricher, FieldSelection fields) {
    this.configuration = configuration;
    this.from = from;
    this.enricher = enricher;
    this.fields = fields;
  }

  @Override
  public ArchiveReader open() throws IOException {
    return ArchiveReader.open(configuration.archiveFolder(), configuration.commune().slug());
  }

  @Override
  public RecordReader reader() {
    return new RecordReader(
        configuration.collector(),
        configuration.commune().slug(),
        configuration.commune().zone(),
        enricher,
        fields);
  }

  @Override
  public long begin() throws IOException {
    ArchiveSearch archive =
        ArchiveSearch.open(configuration.archiveFolder(), configuration.commune().slug());
    ArchiveSearch.Query query = new ArchiveSearch.Query(from, Instant.MAX, "", List.of(), "", 1);
    try (Stream<ArchiveRecord> found = archive.search(query)) {
      Optional<ArchiveRecord> first = found.findFirst();
      return first.isEmpty() ? 0 : first.get().seq() - 1;
    }
  }

  @Override
  public void read(long seq) {
    // Nobody asks how far it is.
  }

  @Override
  public boolean ended(long seq) {
    return true; // as soon as there is nothing to read
  }
}
