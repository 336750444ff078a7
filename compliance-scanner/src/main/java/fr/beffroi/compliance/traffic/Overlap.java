package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.People.Someone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which uses does a log of connections tell that another log tells too? Of one day, machine and
 * provider the proxy's word goes; where it has none, that of the log of connections with the most
 * lines. How much was sent is what the proxy says of that day, else what the log says that has the
 * most bytes. So each use is counted once, whatever logs there are and in whatever order.
 *
 * <p>Logs are read one after another, so lines of connections are held until all are read: as sums
 * by machine and month, in bounded memory. What finds no place there is counted at once.
 */
final class Overlap {
  private static final int MOST_PROXIED = 200_000;
  private static final int MOST_SUMS = 50_000;
  private static final int DAYS = 31;

  private final Map<Where, Proxied> proxied = new HashMap<>();
  private final Map<Where, Map<Teller, Sums>> held = new LinkedHashMap<>();
  private int sums;
  private boolean full;

  /**
   * What a line tells.
   *
   * @param subject the provider, or the way round
   * @param who whoever did it
   * @param machine the pseudonym of what all logs name: the address; of the user where there is
   *     none
   */
  record Line(Months table, Cell cell, String subject, LocalDate day, Someone who, long machine) {
    private Where where() {
      return new Where(table, YearMonth.from(day), machine, subject);
    }

    @Override
    public String toString() {
      return "Line";
    }
  }

  /** What is to be counted at the end: as many lines, or none where only their bytes are. */
  record Release(Line line, long requests, long bytes) {}

  /** What two logs may both be about; each table is one. */
  private record Where(Months table, YearMonth month, long machine, String subject) {
    Line line(int day, Cell cell, Teller teller) {
      return new Line(table, cell, subject, month.atDay(day), teller.who, machine);
    }
  }

  /** Which log says it, of whom? */
  private record Teller(String log, Cell cell, Someone who) {}

  /** On which days did the proxy tell of it, and how much was sent? */
  private static final class Proxied {
    private final Cell cell;
    private int days;
    private int volumes;

    Proxied(Cell cell) {
      this.cell = cell;
    }
  }

  /** Of each day of a month. */
  private static final class Sums {
    private final int[] requests = new int[DAYS];
    private final long[] bytes = new long[DAYS];
  }

  /** A line of the proxy, which is counted whatever else there is. */
  void proxied(Line line, long bytes) {
    Where where = line.where();
    Proxied known = proxied.get(where);
    if (known == null) {
      if (proxied.size() >= MOST_PROXIED) {
        full = true;
        return;
      }
      known = new Proxied(line.cell());
      proxied.put(where, known);
    }
    int day = 1 << line.day().getDayOfMonth();
    known.days |= day;
    known.volumes |= bytes > 0 ? day : 0;
  }

  /** Holds a line of a log of connections; false where it found no place. */
  boolean hold(Line line, String log, long bytes) {
    return hold(line, log, 1, bytes);
  }

  /** Holds more bytes of a line that was; false where it found no place. */
  boolean more(Line line, String log, long bytes) {
    return hold(line, log, 0, bytes);
  }

  private boolean hold(Line line, String log, int requests, long bytes) {
    Map<Teller, Sums> tellers = held.computeIfAbsent(line.where(), any -> new LinkedHashMap<>(2));
    Teller teller = new Teller(log, line.cell(), line.who());
    Sums of = tellers.get(teller);
    if (of == null) {
      if (sums >= MOST_SUMS) {
        full = true;
        return false;
      }
      sums++;
      of = new Sums();
      tellers.put(teller, of);
    }
    int day = line.day().getDayOfMonth() - 1;
    of.requests[day] += requests;
    of.bytes[day] += bytes;
    return true;
  }

  /** Whether the proxy said how much was sent, on that day. */
  boolean saysVolume(Months table, LocalDate day, long machine, String subject) {
    Proxied known = proxied.get(new Where(table, YearMonth.from(day), machine, subject));
    return known != null && (known.volumes & 1 << day.getDayOfMonth()) != 0;
  }

  /** Hands over what only logs of connections tell, once all are read; nothing is held then. */
  void release(Consumer<Release> reader) {
    held.forEach(
        (where, tellers) -> {
          Proxied known = proxied.get(where);
          for (int day = 1; day <= where.month.lengthOfMonth(); day++) {
            release(where, day, tellers, known, reader);
          }
        });
    held.clear();
    sums = 0;
  }

  private static void release(
      Where where,
      int day,
      Map<Teller, Sums> tellers,
      @Nullable Proxied known,
      Consumer<Release> reader) {
    boolean told = known != null && (known.days & 1 << day) != 0;
    boolean weighed = known != null && (known.volumes & 1 << day) != 0;
    String longest = told ? null : most(tellers, of -> of.requests[day - 1]);
    String heaviest = weighed ? null : most(tellers, of -> of.bytes[day - 1]);
    tellers.forEach(
        (teller, of) -> {
          long requests = teller.log.equals(longest) ? of.requests[day - 1] : 0;
          long bytes = teller.log.equals(heaviest) ? of.bytes[day - 1] : 0;
          if (requests + bytes > 0) {
            Cell cell = told && known != null ? known.cell : teller.cell;
            reader.accept(new Release(where.line(day, cell, teller), requests, bytes));
          }
        });
  }

  /** The log of which there is most; the last by name where there are several. */
  private static String most(Map<Teller, Sums> tellers, ToLongFunction<Sums> number) {
    Map<String, Long> byLog = new HashMap<>();
    tellers.forEach((teller, of) -> byLog.merge(teller.log, number.applyAsLong(of), Long::sum));
    return byLog.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Whether some could not be compared, and may be counted twice. */
  boolean isFull() {
    return full;
  }
}
