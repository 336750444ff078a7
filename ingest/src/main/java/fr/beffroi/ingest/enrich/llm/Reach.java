package fr.beffroi.ingest.enrich.llm;

/** Whose use of artificial intelligence is looked at? */
public enum Reach {
  /**
   * That of servers only, at which nobody sits: security of the information system (GDPR, article
   * 32), and nobody's behaviour.
   */
  SERVERS,
  /** That of people too, once they were informed: the caller has asked. */
  EVERYBODY
}
