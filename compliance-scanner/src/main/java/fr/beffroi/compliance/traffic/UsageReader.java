package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmTagging;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.security.SecureRandom;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What do the lines of a commune's logs add up to? Every event tells which logs are there; the few
 * that may be uses are enriched, tagged and counted. Reading costs little more than parsing.
 */
public final class UsageReader implements AutoCloseable {
  private final Sieve sieve;
  private final Enricher enricher;
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
    this.relays = relays;
    this.sieve = new Sieve(tagging.catalogue(), lists, new SecureRandom());
    this.enricher = new Enricher(inside, tagging);
    this.counter = new UsageCounter(tagging.charter(), zone, period, lists);
  }

  /** Takes an event as its line says it, without anything added. */
  public void onEvent(Event event) {
    counter.see(event);
    if (sieve.letsThrough(event) && !isRelay(event.text(Fields.SOURCE_IP))) {
      counter.count(enricher.enrich(event));
    }
  }

  private boolean isRelay(@Nullable String address) {
    return address != null && relays.contains(address);
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
