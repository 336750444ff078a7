package fr.beffroi.ingest.archive;

import java.nio.file.Path;
import java.time.LocalDate;

/** Which file of the log is it? Its first seq and its day, as its path says. */
public record Segment(long first, LocalDate day, Path path) {
  /** Day and file name. */
  public String name() {
    return day + "/" + path.getFileName();
  }
}
