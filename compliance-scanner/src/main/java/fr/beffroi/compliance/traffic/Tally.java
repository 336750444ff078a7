package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.People.Someone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How much was one thing used, on which days, by how many? Nobody in it has a name.
 *
 * <p>A number is told where five people or more have their part in it, and not already where five
 * are in the row: all may have asked a resolver for a name to which one of them sent something.
 */
final class Tally {
  private final Room room;
  private final Map<Person.Kind, DistinctCount> people = new EnumMap<>(Person.Kind.class);
  private final Map<YearMonth, Integer> days = new HashMap<>(2);
  private LocalDate last = LocalDate.MIN;
  private final Crowd requesting = new Crowd();
  private final Crowd asking = new Crowd();
  private final Crowd sending = new Crowd();
  private long requests;
  private long questions;
  private long bytes;

  Tally(Room room) {
    this.room = room;
  }

  void requests(long number, long sent) {
    requests += number;
    bytes += sent;
  }

  void question() {
    questions++;
  }

  void on(LocalDate day) {
    if (day.equals(last)) {
      return;
    }
    last = day;
    days.merge(YearMonth.from(day), 1 << day.getDayOfMonth(), (one, other) -> one | other);
  }

  /** That somebody did so much of it. */
  void requestedBy(Someone who, long number, long sent) {
    if (number > 0) {
      by(who);
      requesting.add(who);
    }
    if (sent > 0) {
      sending.add(who);
    }
  }

  /** That somebody asked a resolver for it. */
  void askedBy(Someone who) {
    by(who);
    asking.add(who);
  }

  private void by(Someone who) {
    of(who.kind()).add(who.pseudonym());
  }

  private DistinctCount of(Person.Kind kind) {
    return people.computeIfAbsent(kind, any -> new DistinctCount(room));
  }

  void add(Tally other) {
    requests += other.requests;
    questions += other.questions;
    bytes += other.bytes;
    other.days.forEach((month, on) -> days.merge(month, on, (one, more) -> one | more));
    other.people.forEach((kind, count) -> of(kind).addAll(count));
    requesting.addAll(other.requesting);
    asking.addAll(other.asking);
    sending.addAll(other.sending);
  }

  /**
   * Users, addresses or networks, whichever are most: a user whose address stands in another log is
   * not counted twice, nor is a computer with addresses of both kinds.
   */
  long people() {
    return people.values().stream().mapToLong(DistinctCount::count).max().orElse(0);
  }

  int days() {
    return days.values().stream().mapToInt(Integer::bitCount).sum();
  }

  long requests() {
    return requesting.isThere() ? requests : 0;
  }

  long questions() {
    return asking.isThere() ? questions : 0;
  }

  long bytes() {
    return sending.isThere() ? bytes : 0;
  }

  /** Whether one of the numbers is not told, since fewer than five people have their part in it. */
  boolean hasFew() {
    return requests() < requests || questions() < questions || bytes() < bytes;
  }
}
