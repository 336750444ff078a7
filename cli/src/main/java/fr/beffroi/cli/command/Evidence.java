package fr.beffroi.cli.command;

import fr.beffroi.cli.config.Configuration;
import fr.beffroi.ingest.archive.ArchiveRecord;
import fr.beffroi.ingest.archive.Position;
import fr.beffroi.ingest.archive.search.ArchiveSearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which lines of the archive stand at these positions? A line that was purged, or whose day cannot
 * be read, is left out, and {@link #isWhole} says so.
 */
final class Evidence {
  private final Configuration configuration;
  private boolean whole = true;

  Evidence(Configuration configuration) {
    this.configuration = configuration;
  }

  boolean isWhole() {
    return whole;
  }

  List<ArchiveRecord> lines(List<String> positions) {
    List<ArchiveRecord> lines = new ArrayList<>();
    try {
      ArchiveSearch archive =
          ArchiveSearch.open(configuration.archiveFolder(), configuration.commune().slug());
      for (String position : positions) {
        Optional<ArchiveRecord> record = archive.find(Position.parse(withoutOrdinal(position)));
        record.ifPresent(lines::add);
        whole &= record.isPresent();
      }
    } catch (IOException | IllegalArgumentException e) {
      whole = false;
    }
    return lines;
  }

  /** {@code collector/seq#n} is the n-th event of the line at {@code collector/seq}. */
  private static String withoutOrdinal(String position) {
    int mark = position.indexOf('#');
    return mark < 0 ? position : position.substring(0, mark);
  }
}
