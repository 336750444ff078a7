package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.People.Someone;
import fr.beffroi.ingest.enrich.LocalDays;
import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Fields;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much does each service of the town hall use each service of artificial intelligence? Counts
 * by month what was found in events; all others only tell which logs are there.
 *
 * <p>Memory does not grow with the events: cells and pseudonyms are bounded, and what finds no
 * place is counted. Closing it destroys the key of the pseudonyms.
 */
final class UsageCounter implements AutoCloseable {
  private final Charter charter;
  private final ZoneId zone;
  private final Span period;
  private final LocalDays days;
  private final People people;
  private final Homes homes = new Homes();
  private final Tables tables;
  private final Pastes pastes = new Pastes(this::pasted);
  private final Overlap overlap = new Overlap();
  private final Visits visits;
  private final Questions questions = new Questions(this::settle);
  private final CoverageCounter coverage;
  private boolean outside;

  /**
   * Counts the uses of some months.
   *
   * @param charter says from which networks each service works
   * @param zone in which days and months begin
   */
  UsageCounter(Charter charter, ZoneId zone, Span period) {
    this(charter, zone, period, new SecureRandom(), Room.USUAL);
  }

  UsageCounter(Charter charter, ZoneId zone, Span period, SecureRandom random, long places) {
    this.charter = charter;
    this.zone = zone;
    this.period = period;
    this.days = new LocalDays(zone);
    this.people = new People(random);
    this.visits = new Visits(random, this::sentMore);
    this.tables = new Tables(places);
    this.coverage = new CoverageCounter(zone, period);
  }

  /** Notes that there is such a line. */
  void see(Event event) {
    coverage.see(event);
    visits.see(event);
  }

  /** Counts what was found in an event. */
  void count(Sighting sighting) {
    questions.onSighting(sighting);
  }

  private void settle(Sighting sighting) {
    LocalDate day = days.of(sighting.event().timestamp());
    YearMonth month = YearMonth.from(day);
    if (month.isBefore(period.first()) || month.isAfter(period.last())) {
      outside = true;
    } else if (sighting.kind() != Sighting.Kind.EVASION || !sighting.denied()) {
      count(sighting, day, month);
    }
  }

  private void count(Sighting sighting, LocalDate day, YearMonth month) {
    Event event = sighting.event();
    Someone person = people.of(event);
    Overlap.Line line = line(sighting, person, day, month);
    boolean proxied = LogKind.of(event) == LogKind.PROXY;
    if (person == null || sighting.isQuestion()) {
      add(sighting, person, line);
      return;
    }
    long sent = LlmTagger.sent(event);
    if (!visits.begins(event, new Visit(line, log(event), proxied, event.timestamp()), sent)) {
      return;
    }
    if (proxied) {
      overlap.proxied(line, sent);
    }
    // What a log of connections says waits: another log may tell the same.
    if (proxied || !overlap.hold(line, log(event), sent)) {
      add(sighting, person, line);
    }
    if (line.table() == tables.uses()) {
      pastes.sent(proxied, line, event.timestamp(), sent);
    }
  }

  /** Counts what another record says was sent over a connection that is counted. */
  private void sentMore(Visit visit, long bytes) {
    Overlap.Line line = visit.line();
    if (visit.proxied()) {
      overlap.proxied(line, bytes);
    }
    if (visit.proxied() || !overlap.more(line, visit.log(), bytes)) {
      count(on(line), line.who(), 0, bytes);
    }
    if (line.table() == tables.uses()) {
      pastes.sent(visit.proxied(), line, visit.begin(), bytes);
    }
  }

  private Overlap.Line line(
      Sighting sighting, @Nullable Someone person, LocalDate day, YearMonth month) {
    Event event = sighting.event();
    Someone who = person == null ? Someone.NOBODY : person;
    Someone machine = who.isUser() ? people.machine(event) : null;
    String here = Objects.requireNonNullElse(charter.serviceOf(event.text(Fields.SOURCE_IP)), "");
    String service = who.isUser() ? homes.of(month, who.pseudonym(), here) : here;
    return new Overlap.Line(
        tables.of(sighting),
        new Cell(service, sighting.subject(), sighting.status()),
        sighting.subject(),
        day,
        who,
        machine == null ? who.pseudonym() : machine.pseudonym());
  }

  private void add(Sighting sighting, @Nullable Someone person, Overlap.Line line) {
    Tally tally = on(line);
    if (sighting.isQuestion()) {
      tally.question();
      if (person != null) {
        tally.askedBy(person);
      }
      return;
    }
    long sent = LlmTagger.sent(sighting.event());
    tally.requests(1, sent);
    if (person != null) {
      tally.requestedBy(person, 1, sent);
    }
  }

  private Tally on(Overlap.Line line) {
    Tally tally = tables.tally(line.table(), YearMonth.from(line.day()), line.cell());
    tally.on(line.day());
    return tally;
  }

  /** Counts what only a log of connections tells; of what the proxy counted, only what was sent. */
  private void release(Overlap.Release held) {
    count(on(held.line()), held.line().who(), held.requests(), held.bytes());
  }

  private static void count(Tally tally, Someone who, long requests, long bytes) {
    tally.requests(requests, bytes);
    tally.requestedBy(who, requests, bytes);
  }

  private void pasted(Uploads.Upload upload) {
    Instant begin = upload.begin();
    LocalDate day = days.of(begin);
    String hour = String.format(Locale.ROOT, "%02d", begin.atZone(zone).getHour());
    Cell cell = new Cell(upload.service(), hour, "");
    Tally tally = tables.tally(tables.pasted(), YearMonth.from(day), cell);
    tally.on(day);
    count(tally, upload.who(), 1, upload.bytes());
  }

  private boolean isTold(Uploads.Upload upload) {
    LocalDate day = days.of(upload.begin());
    return overlap.saysVolume(tables.uses(), day, upload.machine(), upload.provider());
  }

  /** What may be shown of all that was counted. */
  Publication publish() {
    questions.end();
    pastes.end(this::isTold);
    overlap.release(this::release);
    Coverage covered = coverage.coverage();
    boolean twice = overlap.isFull() && covered.kinds().containsKey(LogKind.CONNECTION);
    Caps caps = tables.caps(outside, twice);
    return tables.publish(new Publisher(period, coverage.signals(), covered, caps));
  }

  @Override
  public void close() {
    people.close();
  }

  private static String log(Event event) {
    return Objects.requireNonNullElse(event.text(Fields.EVENT_DATASET), "");
  }
}
