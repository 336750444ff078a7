package fr.beffroi.compliance.datastore;

/** May the next statement run now? A rate limit, or the hours in which production is left alone. */
@FunctionalInterface
public interface Pace {
  /** As fast as the store answers. */
  Pace UNLIMITED = () -> {};

  /** Returns when the next statement, or the next batch of rows, may be asked for. */
  void awaitTurn() throws InterruptedException;
}
