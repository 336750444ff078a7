package fr.beffroi.compliance.datastore;

/** How did the reading of a sample end? */
public sealed interface SampleOutcome {
  /** Rows that reached the consumer whole. */
  int rows();

  /** All that was asked for, or all that there is. */
  record Sampled(int rows) implements SampleOutcome {}

  /** It broke off after so many rows. */
  record BrokenOff(int rows, Unread why) implements SampleOutcome {}
}
