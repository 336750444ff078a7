package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which service of artificial intelligence does an event use, and may it? Adds {@code
 * llm.provider}, {@code llm.category}, {@code llm.country} (the operator's), {@code llm.region}
 * (where data is processed) and {@code llm.status} (the charter's word); {@code llm.traffic} says
 * {@code automatic} where nobody asked. No event holds what was asked.
 */
public final class LlmTagger {
  public static final Field PROVIDER = Fields.named("llm.provider");
  public static final Field CATEGORY = Fields.named("llm.category");
  public static final Field COUNTRY = Fields.named("llm.country");
  public static final Field REGION = Fields.named("llm.region");
  public static final Field STATUS = Fields.named("llm.status");
  public static final Field TRAFFIC = Fields.named("llm.traffic");

  private static final String AUTOMATIC = "automatic";

  private final LlmMatcher matcher;
  private final Charter charter;
  private final ZoneId zone;

  /**
   * Tags by a catalogue and a charter.
   *
   * @param zone in which the charter's days begin and end
   */
  public LlmTagger(LlmCatalogue catalogue, Charter charter, ZoneId zone) {
    this.matcher = new LlmMatcher(catalogue);
    this.charter = charter;
    this.zone = zone;
  }

  /** The event with its tags; itself where it uses no service that is known. */
  public Event tag(Event event) {
    LlmMatch match = matcher.match(event);
    if (match == null || isVisit(event, match)) {
      return event;
    }
    LlmProvider provider = match.provider();
    Event.Builder tagged =
        event.toBuilder()
            .set(PROVIDER, provider.id())
            .set(CATEGORY, match.category().word())
            .set(COUNTRY, provider.country())
            .set(REGION, provider.region().code())
            .set(STATUS, status(event, match).word());
    return (match.automatic() ? tagged.set(TRAFFIC, AUTOMATIC) : tagged).build();
  }

  private LlmStatus status(Event event, LlmMatch match) {
    String service = charter.serviceOf(event.text(Fields.SOURCE_IP));
    LocalDate day = LocalDate.ofInstant(event.timestamp(), zone);
    return charter.decide(match.provider(), match.category(), service, day).status();
  }

  /** A program that comes from outside to the commune's own site is nobody's use of ours. */
  private static boolean isVisit(Event event, LlmMatch match) {
    return match.field().equals(LlmMatcher.USER_AGENT)
        && isExternal(event.text(Fields.SOURCE_ZONE));
  }

  private static boolean isExternal(@Nullable String zone) {
    return Enricher.EXTERNAL.equals(zone);
  }
}
