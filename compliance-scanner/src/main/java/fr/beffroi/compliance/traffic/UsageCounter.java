package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.Evasion;
import fr.beffroi.ingest.enrich.llm.EvasionLists;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much does each service of the town hall use each service of artificial intelligence? Counts
 * events that {@link LlmTagger} has tagged, by month; what is not tagged only tells which logs are
 * there.
 *
 * <p>Memory does not grow with the events: cells and pseudonyms are bounded, and what finds no
 * place is counted. Closing it destroys the key of the pseudonyms.
 */
public final class UsageCounter implements AutoCloseable {
  private static final int MOST_CELLS = 20_000;
  private static final Cell ALL = new Cell("", "", "");
  private static final Cell REST = new Cell(Cell.SEVERAL, Cell.SEVERAL, Cell.SEVERAL);
  private static final String DENIED = "denied";
  private static final Field QUESTION = Fields.named("dns.question.name");
  private static final Field URL = Fields.named("url.domain");
  private static final Field SERVER_NAME = Fields.named("tls.client.server_name");

  private final Charter charter;
  private final ZoneId zone;
  private final Span period;
  private final EvasionLists lists;
  private final Pseudonyms pseudonyms;
  private final Homes homes = new Homes();
  private final Room room;
  private final Uploads uploads = new Uploads(this::upload);
  private final Months uses = new Months();
  private final Months pasted = new Months();
  private final Months evasions = new Months();
  private final Months automatic = new Months();
  private final Months denied = new Months();
  private final CoverageCounter coverage;
  private int cells;
  private long folded;
  private boolean outside;

  /**
   * Counts the uses of some months.
   *
   * @param charter says from which networks each service works
   * @param zone in which days and months begin
   * @param lists say what goes past the logs
   */
  public UsageCounter(Charter charter, ZoneId zone, Span period, EvasionLists lists) {
    this(charter, zone, period, lists, new SecureRandom(), Room.USUAL);
  }

  UsageCounter(
      Charter charter,
      ZoneId zone,
      Span period,
      EvasionLists lists,
      SecureRandom random,
      long places) {
    this.lists = lists;
    this.charter = charter;
    this.zone = zone;
    this.period = period;
    this.pseudonyms = new Pseudonyms(random);
    this.room = new Room(places);
    this.coverage = new CoverageCounter(zone, period);
  }

  /** Looks at an event that is tagged where it uses a service that is known. */
  public void onEvent(Event event) {
    see(event);
    count(event);
  }

  /** Only notes that there is such a line. */
  void see(Event event) {
    coverage.see(event);
  }

  /** Only counts it, where it is something to count. */
  void count(Event event) {
    String provider = event.text(LlmTagger.PROVIDER);
    Evasion way = provider == null ? lists.of(event) : null;
    if (provider == null && way == null) {
      return;
    }
    LocalDate day = LocalDate.ofInstant(event.timestamp(), zone);
    YearMonth month = YearMonth.from(day);
    if (month.isBefore(period.first()) || month.isAfter(period.last())) {
      outside = true;
      return;
    }
    if (provider != null) {
      count(event, provider, day, month);
    } else if (way != null && !isDenied(event)) {
      evade(event, way, day, month);
    }
  }

  private void evade(Event event, Evasion way, LocalDate day, YearMonth month) {
    Person person = Person.of(event);
    long pseudonym = person == null ? 0 : pseudonyms.of(person.identity());
    String service = service(event, person, pseudonym, month);
    Tally tally = tally(evasions.of(month), new Cell(service, way.word(), ""));
    tally.on(day);
    if (person != null) {
      tally.by(person.user(), pseudonym);
    }
    if (isQuestion(event)) {
      tally.question();
    } else {
      tally.request(LlmTagger.sent(event));
    }
  }

  private String service(Event event, @Nullable Person person, long pseudonym, YearMonth month) {
    String here = Objects.requireNonNullElse(charter.serviceOf(event.text(Fields.SOURCE_IP)), "");
    return person != null && person.user() ? homes.of(month, pseudonym, here) : here;
  }

  private void count(Event event, String provider, LocalDate day, YearMonth month) {
    Person person = Person.of(event);
    long pseudonym = person == null ? 0 : pseudonyms.of(person.identity());
    String service = service(event, person, pseudonym, month);
    Tally tally = tally(event, new Cell(service, provider, status(event)), month);
    tally.on(day);
    if (person != null) {
      tally.by(person.user(), pseudonym);
    }
    if (isQuestion(event)) {
      tally.question();
      return;
    }
    long sent = LlmTagger.sent(event);
    tally.request(sent);
    if (person != null && isUse(event)) {
      uploads.sent(person.user(), pseudonym, provider, service, event.timestamp(), sent);
    }
  }

  private Tally tally(Event event, Cell cell, YearMonth month) {
    if (isAutomatic(event)) {
      return tally(automatic.of(month), ALL);
    }
    return isDenied(event) ? tally(denied.of(month), ALL) : tally(uses.of(month), cell);
  }

  private Tally tally(Map<Cell, Tally> of, Cell cell) {
    Tally known = of.get(cell);
    if (known != null) {
      return known;
    }
    if (cells >= MOST_CELLS) {
      folded++;
      return of.computeIfAbsent(REST, any -> new Tally(room));
    }
    cells++;
    Tally made = new Tally(room);
    of.put(cell, made);
    return made;
  }

  private void upload(Uploads.Upload upload) {
    Instant begin = upload.begin();
    LocalDate day = LocalDate.ofInstant(begin, zone);
    String hour = String.format(Locale.ROOT, "%02d", begin.atZone(zone).getHour());
    Tally tally = tally(pasted.of(YearMonth.from(day)), new Cell(upload.service(), hour, ""));
    tally.on(day);
    tally.by(upload.user(), upload.pseudonym());
    tally.request(upload.bytes());
  }

  /** What may be shown of all that was counted. */
  public Publication publish() {
    uploads.end();
    return new Publisher(
            period,
            coverage.signals(),
            coverage.coverage(),
            new Caps(room.refused(), folded, outside))
        .publish(uses, pasted, evasions, automatic, denied);
  }

  @Override
  public void close() {
    pseudonyms.close();
  }

  private static String status(Event event) {
    return Objects.requireNonNullElse(event.text(LlmTagger.STATUS), "");
  }

  private static boolean isUse(Event event) {
    return !isAutomatic(event) && !isDenied(event);
  }

  private static boolean isAutomatic(Event event) {
    return event.get(LlmTagger.TRAFFIC) != null;
  }

  /** A proxy or a firewall that refused: nobody used anything. */
  private static boolean isDenied(Event event) {
    return event.get(Fields.EVENT_TYPE) instanceof List<?> types && types.contains(DENIED);
  }

  private static boolean isQuestion(Event event) {
    return event.get(QUESTION) != null
        && isMissing(event.get(URL))
        && isMissing(event.get(SERVER_NAME))
        && isMissing(event.get(Fields.DESTINATION_DOMAIN));
  }

  private static boolean isMissing(@Nullable Object value) {
    return value == null;
  }
}
