package fr.beffroi.ingest.archive;

/**
 * Which records can no longer be read? Those from {@code firstSeq} to {@code lastSeq} of one
 * segment.
 *
 * @param segment its day and file name
 */
public record Damage(String segment, long firstSeq, long lastSeq) {
  public long records() {
    return lastSeq - firstSeq + 1;
  }

  @Override
  public String toString() {
    return segment + ": records " + firstSeq + " to " + lastSeq + " are damaged and were skipped";
  }
}
