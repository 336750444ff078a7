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
import java.util.ArrayList;
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
  private static final int MOST_PASSED = 50_000;
  private static final Cell ALL = new Cell("", "", "");
  private static final Cell REST = new Cell(Cell.SEVERAL, Cell.SEVERAL, Cell.SEVERAL);
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
  private final Uploads passages = new Uploads(this::passage);
  private final List<Uploads.Upload> passed = new ArrayList<>();
  private final Overlap overlap = new Overlap();
  private final Months uses = new Months();
  private final Months pasted = new Months();
  private final Months evasions = new Months();
  private final Months automatic = new Months();
  private final Months denied = new Months();
  private final Questions questions = new Questions(this::settle);
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
    questions.onEvent(event);
  }

  private void settle(Event event) {
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
    } else if (way != null && !Questions.isDenied(event)) {
      evade(event, way, day, month);
    }
  }

  private void evade(Event event, Evasion way, LocalDate day, YearMonth month) {
    Person person = Person.of(event);
    long pseudonym = person == null ? 0 : pseudonyms.of(person.identity());
    Cell cell = new Cell(service(event, person, pseudonym, month), way.word(), "");
    note(event, person, line(event, evasions, cell, way.word(), day, person, pseudonym));
  }

  private String service(Event event, @Nullable Person person, long pseudonym, YearMonth month) {
    String here = Objects.requireNonNullElse(charter.serviceOf(event.text(Fields.SOURCE_IP)), "");
    return person != null && person.user() ? homes.of(month, pseudonym, here) : here;
  }

  private void count(Event event, String provider, LocalDate day, YearMonth month) {
    Person person = Person.of(event);
    long pseudonym = person == null ? 0 : pseudonyms.of(person.identity());
    Cell cell = new Cell(service(event, person, pseudonym, month), provider, status(event));
    Months table = table(event);
    Overlap.Line line = line(event, table, cell, provider, day, person, pseudonym);
    note(event, person, line);
    if (person != null && table == uses && !isQuestion(event)) {
      Uploads to = isProxied(event) ? uploads : passages;
      to.sent(line, event.timestamp(), LlmTagger.sent(event));
    }
  }

  private Overlap.Line line(
      Event event,
      Months table,
      Cell cell,
      String subject,
      LocalDate day,
      @Nullable Person person,
      long pseudonym) {
    boolean user = person != null && person.user();
    Person machine = user ? Person.machine(event) : null;
    long where = machine == null ? pseudonym : pseudonyms.of(machine.identity());
    return new Overlap.Line(table, cell, subject, day, user, pseudonym, where);
  }

  /** Counts a line, unless it may be that another log tells the same. */
  private void note(Event event, @Nullable Person person, Overlap.Line line) {
    long sent = LlmTagger.sent(event);
    boolean question = isQuestion(event);
    if (person != null && !question) {
      if (isProxied(event)) {
        overlap.proxied(line, sent);
      } else if (overlap.hold(line, log(event), sent)) {
        return;
      }
    }
    Tally tally = on(line);
    if (person != null) {
      tally.by(line.user(), line.pseudonym());
    }
    if (question) {
      tally.question();
    } else {
      tally.request(sent);
    }
  }

  private Tally on(Overlap.Line line) {
    Map<Cell, Tally> of = line.table().of(YearMonth.from(line.day()));
    boolean whole = line.table() == automatic || line.table() == denied;
    Tally tally = tally(of, whole ? ALL : line.cell());
    tally.on(line.day());
    return tally;
  }

  /** Counts what only a log of connections tells; of what the proxy counted, only what was sent. */
  private void release(Overlap.Release held) {
    Tally tally = on(held.line());
    if (held.requests() > 0) {
      tally.by(held.line().user(), held.line().pseudonym());
    }
    tally.requests(held.requests(), held.bytes());
  }

  private Months table(Event event) {
    return isAutomatic(event) ? automatic : Questions.isDenied(event) ? denied : uses;
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

  /** What was sent through a firewall is known once all is read: the proxy may say it too. */
  private void passage(Uploads.Upload upload) {
    if (passed.size() < MOST_PASSED) {
      passed.add(upload);
    } else {
      upload(upload);
    }
  }

  private boolean isOnlyPassed(Uploads.Upload upload) {
    LocalDate day = LocalDate.ofInstant(upload.begin(), zone);
    return !overlap.saysVolume(uses, day, upload.machine(), upload.provider());
  }

  /** What may be shown of all that was counted. */
  public Publication publish() {
    questions.end();
    uploads.end();
    passages.end();
    passed.stream().filter(this::isOnlyPassed).forEach(this::upload);
    passed.clear();
    overlap.release(this::release);
    Coverage covered = coverage.coverage();
    boolean twice = overlap.isFull() && covered.kinds().containsKey(LogKind.CONNECTION);
    return new Publisher(
            period, coverage.signals(), covered, new Caps(room.refused(), folded, outside, twice))
        .publish(uses, pasted, evasions, automatic, denied);
  }

  @Override
  public void close() {
    pseudonyms.close();
  }

  private static String status(Event event) {
    return Objects.requireNonNullElse(event.text(LlmTagger.STATUS), "");
  }

  private static String log(Event event) {
    return Objects.requireNonNullElse(event.text(Fields.EVENT_DATASET), "");
  }

  private static boolean isProxied(Event event) {
    return LogKind.of(event) == LogKind.PROXY;
  }

  private static boolean isAutomatic(Event event) {
    return event.get(LlmTagger.TRAFFIC) != null;
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
