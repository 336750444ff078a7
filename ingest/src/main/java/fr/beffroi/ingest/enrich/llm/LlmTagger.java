package fr.beffroi.ingest.enrich.llm;

import fr.beffroi.ingest.enrich.DayKind;
import fr.beffroi.ingest.enrich.Enricher;
import fr.beffroi.ingest.enrich.LocalDays;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which service of artificial intelligence does an event use, and may it? Adds {@code
 * llm.provider}, {@code llm.category}, {@code llm.country} (the operator's), {@code llm.region}
 * (where data is processed), {@code llm.status} (the charter's word), {@code llm.bytes} and {@code
 * llm.hours}; {@code llm.traffic} says {@code automatic} where nobody asked. No event holds what
 * was asked. Where ways past the logs are looked for, {@code evasion.kind}.
 *
 * <p>Of whoever does it, {@code source.role} and, of a person, {@code source.service}: the part of
 * the town hall, as it may be told ({@link TownServices}).
 */
public final class LlmTagger {
  public static final Field PROVIDER = Fields.named("llm.provider");
  public static final Field CATEGORY = Fields.named("llm.category");
  public static final Field COUNTRY = Fields.named("llm.country");
  public static final Field REGION = Fields.named("llm.region");
  public static final Field STATUS = Fields.named("llm.status");
  public static final Field TRAFFIC = Fields.named("llm.traffic");
  public static final Field BYTES = Fields.named("llm.bytes");
  public static final Field HOURS = Fields.named("llm.hours");
  public static final Field ROLE = Fields.named("source.role");
  public static final Field SERVICE = Fields.named("source.service");
  public static final Field EVASION = Fields.named("evasion.kind");

  private static final Field REQUEST_BYTES = Fields.named("http.request.bytes");
  private static final Field SOURCE_BYTES = Fields.named("source.bytes");
  private static final String AUTOMATIC = "automatic";
  private static final String SERVER = "server";
  private static final String STATION = "station";

  /** Whoever sends our web server the name of somebody else's. */
  private static final String OUTSIDE = "outside";

  private static final int OPENS = 7;
  private static final int CLOSES = 20;

  private final LlmMatcher matcher;
  private final Charter charter;
  private final TownServices services;
  private final Machines machines;
  private final Reach reach;
  private final ZoneId zone;
  private final LocalDays days;
  private final CharterMemory decisions;

  /**
   * Tags by a catalogue and a charter, whoever it is.
   *
   * @param zone in which the charter's days begin and end
   */
  public LlmTagger(LlmCatalogue catalogue, Charter charter, ZoneId zone) {
    this(new LlmMatcher(catalogue), charter, zone);
  }

  /** Tags by what a matcher finds and a charter, whoever it is. */
  public LlmTagger(LlmMatcher matcher, Charter charter, ZoneId zone) {
    this(matcher, charter, Machines.UNKNOWN, Reach.EVERYBODY, zone);
  }

  LlmTagger(LlmMatcher matcher, Charter charter, Machines machines, Reach reach, ZoneId zone) {
    this.matcher = matcher;
    this.charter = charter;
    this.services = TownServices.of(charter.services());
    this.machines = machines;
    this.reach = reach;
    this.zone = zone;
    this.days = new LocalDays(zone);
    this.decisions = new CharterMemory(charter);
  }

  /** The event with its tags; itself where it uses no service that is known. */
  public Event tag(Event event) {
    Sign sign = find(event);
    if (sign instanceof Sign.Way way) {
      return whose(event, event.toBuilder()).set(EVASION, way.kind().word()).build();
    }
    return sign instanceof LlmMatch match ? use(event, match) : event;
  }

  /** What there is to tag, for whoever needs no event with tags; null where there is nothing. */
  public @Nullable Sign find(Event event) {
    if (reach == Reach.SERVERS && !machines.isServer(event)) {
      return null;
    }
    Sign sign = matcher.find(event);
    boolean nothing =
        sign == null
            || machines.isRelay(event)
            || (sign instanceof LlmMatch match && isVisit(event, match));
    return nothing ? null : sign;
  }

  private Event use(Event event, LlmMatch match) {
    LlmProvider provider = match.provider();
    Event.Builder tagged =
        whose(event, event.toBuilder())
            .set(PROVIDER, provider.id())
            .set(CATEGORY, match.category().word())
            .set(COUNTRY, provider.country())
            .set(REGION, provider.region().code())
            .set(STATUS, status(event, match).word())
            .set(HOURS, hours(event));
    long sent = sent(event);
    if (sent > 0) {
      tagged.set(BYTES, sent);
    }
    return (match.automatic() ? tagged.set(TRAFFIC, AUTOMATIC) : tagged).build();
  }

  private Event.Builder whose(Event event, Event.Builder tagged) {
    if (machines.isServer(event)) {
      return tagged.set(ROLE, SERVER);
    }
    String service = charter.serviceOf(event.text(Fields.SOURCE_IP));
    if (service == null && isExternal(event.text(Fields.SOURCE_ZONE))) {
      return tagged.set(ROLE, OUTSIDE);
    }
    return tagged.set(ROLE, STATION).set(SERVICE, services.told(service));
  }

  /** What the charter says of the use that was found. */
  public LlmStatus status(Event event, LlmMatch match) {
    String service = charter.serviceOf(event.text(Fields.SOURCE_IP));
    return decisions.of(match, service, days.of(event.timestamp()));
  }

  /** Nobody is at work before seven, from eight in the evening, on days of rest and Saturdays. */
  private String hours(Event event) {
    LocalDateTime local = days.at(event.timestamp());
    boolean open = local.getHour() >= OPENS && local.getHour() < CLOSES;
    DayKind day = DayKind.of(local.toLocalDate(), zone);
    boolean works = day == DayKind.WORKING || day == DayKind.DOUBTFUL;
    return open && works ? "work" : "off";
  }

  /** A program that comes from outside to the commune's own site is nobody's use of ours. */
  private static boolean isVisit(Event event, LlmMatch match) {
    return match.isByProgram() && isExternal(event.text(Fields.SOURCE_ZONE));
  }

  private static boolean isExternal(@Nullable String zone) {
    return Enricher.EXTERNAL.equals(zone);
  }

  /**
   * How many bytes went out: a proxy's request, else what a connection sent; 0 where none is said.
   */
  public static long sent(Event event) {
    return Math.max(0, event.number(REQUEST_BYTES, event.number(SOURCE_BYTES, 0)));
  }
}
