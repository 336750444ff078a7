package fr.beffroi.compliance.traffic;

import java.time.Instant;

/**
 * What is counted of one connection to a service, whatever number of records tell of it?
 *
 * @param line where it was counted
 * @param log which said so first
 * @param proxied whether that is a proxy's word
 * @param begin when it was first told of
 */
record Visit(Overlap.Line line, String log, boolean proxied, Instant begin) {
  /** Whether the other is told of the same: a connection may carry two services. */
  boolean isOf(Visit other) {
    return line.table() == other.line.table() && line.subject().equals(other.line.subject());
  }

  @Override
  public String toString() {
    return "Visit";
  }
}
