package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.enrich.llm.Evasion;
import fr.beffroi.ingest.enrich.llm.LlmMatch;
import fr.beffroi.ingest.enrich.llm.LlmStatus;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;

/**
 * What was found in an event that is to be counted? It stands beside the event, which stays as its
 * line said it.
 *
 * @param subject the provider, or the way round
 * @param status the charter's word; empty where it has none to say
 * @param denied whether it was refused: nobody used anything
 */
record Sighting(Event event, Kind kind, String subject, String status, boolean denied) {
  private static final String DENIED = "denied";
  private static final Field QUESTION = Fields.named("dns.question.name");
  private static final Field URL = Fields.named("url.domain");
  private static final Field SERVER_NAME = Fields.named("tls.client.server_name");

  /** What kind of thing it is. */
  enum Kind {
    /** Somebody asked a service of artificial intelligence. */
    USE,
    /** A program asked it of itself. */
    AUTOMATIC,
    /** Somebody went past the logs. */
    EVASION
  }

  /** A use of a service, under what the charter says of it. */
  static Sighting of(Event event, LlmMatch match, LlmStatus status) {
    Kind kind = match.automatic() ? Kind.AUTOMATIC : Kind.USE;
    return new Sighting(event, kind, match.provider().id(), status.word(), isDenied(event));
  }

  /** A way past the logs. */
  static Sighting of(Event event, Evasion way) {
    return new Sighting(event, Kind.EVASION, way.word(), "", isDenied(event));
  }

  /** The same, refused afterwards. */
  Sighting refused() {
    return new Sighting(event, kind, subject, status, true);
  }

  /** Whether a resolver was asked, and no more is known. */
  boolean isQuestion() {
    return event.get(QUESTION) != null
        && event.get(URL) == null
        && event.get(SERVER_NAME) == null
        && event.get(Fields.DESTINATION_DOMAIN) == null;
  }

  /** A proxy, a firewall or a resolver that refused. */
  static boolean isDenied(Event event) {
    return event.has(Fields.EVENT_TYPE, DENIED);
  }
}
