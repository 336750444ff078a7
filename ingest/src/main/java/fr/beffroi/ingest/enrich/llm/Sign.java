package fr.beffroi.ingest.enrich.llm;

/** What does the name of a host, a program or a port give away? */
public sealed interface Sign permits LlmMatch, Sign.Way {
  /** That somebody goes past the logs. */
  record Way(Evasion kind) implements Sign {}
}
