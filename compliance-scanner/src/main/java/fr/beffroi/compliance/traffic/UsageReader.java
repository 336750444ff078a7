package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmMatch;
import fr.beffroi.ingest.enrich.llm.LlmMatcher;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.enrich.llm.Sign;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.FieldSelection;
import fr.beffroi.ingest.event.Fields;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What do the lines of a commune's logs add up to? Every event tells which logs are there; the few
 * that may be uses are looked at and counted, as they are: none is built anew for a tag. Reading
 * costs little more than parsing.
 */
public final class UsageReader implements AutoCloseable {
  /** All that is asked of an event: lines need be read no further. */
  public static final FieldSelection FIELDS =
      FieldSelection.of(
          Stream.of(
                  "event.dataset",
                  "event.type",
                  "log.source",
                  "source.ip",
                  "source.bytes",
                  "source.zone",
                  "destination.ip",
                  "destination.port",
                  "destination.domain",
                  "destination.zone",
                  "network.transport",
                  "user.name",
                  "user_agent.original",
                  "url.domain",
                  "tls.client.server_name",
                  "http.request.bytes",
                  "dns.question.name",
                  "dns.type",
                  "zeek.uid",
                  "suricata.flow_id",
                  "fortinet.sessionid")
              .map(Fields::named)
              .toList());

  private final Sieve sieve;
  private final LlmTagger tagger;
  private final Enricher zones;
  private final UsageCounter counter;
  private final Networks relays;

  /**
   * Reads the logs of some months.
   *
   * @param tagging the services that are known, and the charter
   * @param inside the commune's own networks
   * @param relays machines that speak for others, whose own lines are nobody's use
   * @param zone in which its days begin
   * @param lists what goes past the logs
   */
  public UsageReader(
      LlmTagging tagging,
      Networks inside,
      Networks relays,
      ZoneId zone,
      Span period,
      EvasionLists lists) {
    LlmMatcher matcher = new LlmMatcher(tagging.catalogue(), lists);
    Charter charter = tagging.charter();
    this.relays = relays;
    this.sieve = new Sieve(matcher, lists, new SecureRandom());
    this.tagger = new LlmTagger(matcher, charter, zone);
    this.zones = new Enricher(inside);
    this.counter = new UsageCounter(charter, zone, period);
  }

  /** Takes an event as its line says it, {@link #FIELDS} at least, without anything added. */
  public void onEvent(Event event) {
    counter.see(event);
    if (sieve.letsThrough(event) && !relays.contains(event.text(Fields.SOURCE_IP))) {
      count(event);
    }
  }

  private void count(Event event) {
    Sign sign = find(event);
    if (sign instanceof LlmMatch match) {
      counter.count(Sighting.of(event, match, tagger.status(event, match)));
    } else if (sign instanceof Sign.Way way) {
      counter.count(Sighting.of(event, way.kind()));
    }
  }

  /** The name of a host says enough; a program or a port only together with the zones. */
  private @Nullable Sign find(Event event) {
    Sign sign = tagger.find(event);
    boolean unsure = sign == null || (sign instanceof LlmMatch match && match.isByProgram());
    return unsure ? tagger.find(zones.enrich(event)) : sign;
  }

  /** What may be shown of all that was counted. */
  public Publication publish() {
    return counter.publish();
  }

  @Override
  public void close() {
    counter.close();
  }
}
