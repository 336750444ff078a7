package fr.beffroi.compliance.disclosure;

import fr.beffroi.compliance.traffic.GrantedUses;
import fr.beffroi.ingest.enrich.LocalDays;
import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whom do the logs name for what a request asks? Events that are not of its service, provider and
 * days leave no trace here; nor does automatic traffic, which nobody used, nor what was refused.
 */
public final class Sightings {
  private static final int MOST = 10_000;

  private final DisclosureRequest request;
  private final Charter charter;
  private final LocalDays days;
  private final GrantedUses uses = new GrantedUses(this::see);
  private final Map<String, Sighting> seen = new TreeMap<>();
  private long left;

  /**
   * Looks for what a request asks.
   *
   * @param charter says from which networks each service works
   * @param zone in which days begin
   */
  public Sightings(DisclosureRequest request, Charter charter, ZoneId zone) {
    this.request = request;
    this.charter = charter;
    this.days = new LocalDays(zone);
  }

  public void onEvent(Event event) {
    boolean asked = request.provider().equals(event.text(LlmTagger.PROVIDER));
    if (asked && event.get(LlmTagger.TRAFFIC) == null) {
      uses.onEvent(event);
    }
  }

  private void see(Event event) {
    if (!isInDays(event) || !isOfService(event)) {
      return;
    }
    String name = event.text(Fields.USER_NAME);
    String identity = name == null ? event.text(Fields.SOURCE_IP) : name.toLowerCase(Locale.ROOT);
    if (identity == null) {
      return;
    }
    long sent = LlmTagger.sent(event);
    Sighting known = seen.get(identity);
    if (known != null) {
      seen.put(identity, known.and(sent, event.timestamp()));
    } else if (seen.size() < MOST) {
      seen.put(
          identity,
          new Sighting(identity, name != null, 1, sent, event.timestamp(), event.timestamp()));
    } else {
      left++;
    }
  }

  private boolean isInDays(Event event) {
    LocalDate day = days.of(event.timestamp());
    return !day.isBefore(request.first()) && !day.isAfter(request.last());
  }

  private boolean isOfService(Event event) {
    @Nullable String service = charter.serviceOf(event.text(Fields.SOURCE_IP));
    return request.service().equals(Objects.requireNonNullElse(service, ""));
  }

  /** In the order of names, once all is read. */
  public Collection<Sighting> all() {
    uses.end();
    return List.copyOf(seen.values());
  }

  /** Events of others, for whom there was no room. */
  public long left() {
    return left;
  }
}
