package fr.beffroi.compliance.traffic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** How much was one thing used, on which days, by how many? Nobody in it has a name. */
final class Tally {
  private final DistinctCount users;
  private final DistinctCount addresses;
  private final Map<YearMonth, Integer> days = new HashMap<>(2);
  private LocalDate last = LocalDate.MIN;
  private long requests;
  private long questions;
  private long bytes;

  Tally(Room room) {
    users = new DistinctCount(room);
    addresses = new DistinctCount(room);
  }

  void request(long sent) {
    requests(1, sent);
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

  void by(boolean user, long pseudonym) {
    (user ? users : addresses).add(pseudonym);
  }

  void add(Tally other) {
    requests += other.requests;
    questions += other.questions;
    bytes += other.bytes;
    other.days.forEach((month, on) -> days.merge(month, on, (one, more) -> one | more));
    users.addAll(other.users);
    addresses.addAll(other.addresses);
  }

  /**
   * Users or addresses, whichever are more: a user whose address stands in another log is not
   * counted twice.
   */
  long people() {
    return Math.max(users.count(), addresses.count());
  }

  int days() {
    return days.values().stream().mapToInt(Integer::bitCount).sum();
  }

  long requests() {
    return requests;
  }

  long questions() {
    return questions;
  }

  long bytes() {
    return bytes;
  }
}
