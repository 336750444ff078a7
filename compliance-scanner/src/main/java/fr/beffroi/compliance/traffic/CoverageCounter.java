package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.Coverage.Seen;
import fr.beffroi.compliance.traffic.Coverage.Share;
import fr.beffroi.ingest.enrich.LocalDays;
import fr.beffroi.ingest.event.Event;
import fr.beffroi.ingest.event.Field;
import fr.beffroi.ingest.event.Fields;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which logs are there, of which days? Asked for every line, so it costs a few comparisons. */
final class CoverageCounter {
  private static final Field REQUEST_BYTES = Fields.named("http.request.bytes");
  private static final Field SOURCE_BYTES = Fields.named("source.bytes");
  private static final Field SERVER_NAME = Fields.named("tls.client.server_name");
  private static final Long TLS = 443L;

  private final ZoneId zone;
  private final LocalDays days;
  private final Span period;
  private final long first;
  private final long end;
  private final Map<LogKind, Lines> kinds = new EnumMap<>(LogKind.class);

  /** What the lines of one kind have. */
  private static final class Lines {
    private final Set<LocalDate> days = new TreeSet<>();
    private LocalDate last = LocalDate.MIN;
    private long all;
    private long volumes;
    private long accounts;
    private long tls;
    private long names;
    private boolean serverNames;

    void add(Event event, LocalDate day) {
      if (!day.equals(last)) {
        days.add(day);
        last = day;
      }
      all++;
      if (event.get(REQUEST_BYTES) != null || event.get(SOURCE_BYTES) != null) {
        volumes++;
      }
      if (event.get(Fields.USER_NAME) != null) {
        accounts++;
      }
      boolean named = event.get(SERVER_NAME) != null;
      serverNames |= named;
      if (TLS.equals(event.get(Fields.DESTINATION_PORT))) {
        tls++;
        names += named || event.get(Fields.DESTINATION_DOMAIN) != null ? 1 : 0;
      }
    }

    Seen seen() {
      return new Seen(
          days.size(), Share.of(volumes, all), Share.of(accounts, all), Share.of(names, tls));
    }
  }

  CoverageCounter(ZoneId zone, Span period) {
    this.zone = zone;
    this.days = new LocalDays(zone);
    this.period = period;
    this.first = second(period.firstDay());
    this.end = second(period.lastDay().plusDays(1));
    for (LogKind kind : LogKind.values()) {
      kinds.put(kind, new Lines());
    }
  }

  void see(Event event) {
    long second = event.timestamp().getEpochSecond();
    if (second < first || second >= end) {
      return;
    }
    LogKind kind = LogKind.of(event);
    Lines lines = kind == null ? null : kinds.get(kind);
    if (lines != null) {
      lines.add(event, days.of(event.timestamp()));
    }
  }

  private long second(LocalDate begin) {
    return begin.atStartOfDay(zone).toEpochSecond();
  }

  Coverage coverage() {
    Map<LogKind, Seen> seen = new EnumMap<>(LogKind.class);
    Set<LocalDate> silent = new TreeSet<>();
    period.firstDay().datesUntil(period.lastDay().plusDays(1)).forEach(silent::add);
    int days = silent.size();
    kinds.forEach(
        (kind, lines) -> {
          silent.removeAll(lines.days);
          if (lines.all > 0) {
            seen.put(kind, lines.seen());
          }
        });
    return new Coverage(days, seen, new TreeSet<>(silent));
  }

  /** What the lines of the period show. */
  Set<Signal> signals() {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    kinds.forEach(
        (kind, lines) -> {
          add(signals, Signal.PROXY, kind == LogKind.PROXY && lines.all > 0);
          add(signals, Signal.DNS, kind == LogKind.DNS && lines.all > 0);
          add(signals, Signal.TLS, lines.serverNames);
          add(signals, Signal.VOLUME, lines.volumes > 0);
          add(signals, Signal.ACCOUNT, lines.accounts > 0);
        });
    return signals;
  }

  private static void add(Set<Signal> signals, Signal signal, boolean seen) {
    if (seen) {
      signals.add(signal);
    }
  }
}
