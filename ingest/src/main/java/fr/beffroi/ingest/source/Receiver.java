package fr.beffroi.ingest.source;

/** Who takes the lines that sources read? Safe for any number of threads. */
public interface Receiver {
  /**
   * Takes one line, without its line end. Blocks while the archive is behind, where the source can
   * wait; a source that cannot wait asks {@link #tryReceive}.
   *
   * @param sourceId the source's id, or that of one of its senders
   * @param cursor where the source would go on after this line; opaque to everyone else
   * @throws InterruptedException when the collector is closing
   */
  void receive(String sourceId, String cursor, byte[] line) throws InterruptedException;

  /** Takes one line if there is room at once; otherwise returns false, and the source counts it. */
  boolean tryReceive(String sourceId, String cursor, byte[] line);
}
