package fr.beffroi.compliance.traffic;

import fr.beffroi.ingest.enrich.llm.LlmTagger;
import fr.beffroi.ingest.event.Event;
import java.security.SecureRandom;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * What is one visit, where several records tell of one connection? The first that names the
 * service; what any of them says was sent counts once, as far as it is more than was known, and
 * whichever comes first: a probe says the server's name in one record and the bytes in another, a
 * firewall writes a line for each of its inspections and a last one with all that passed.
 *
 * <p>Follows the last 100,000 visits. Of one that is forgotten, and of one whose bytes no record
 * says, it stays unknown how much more was sent.
 */
final class Visits {
  private static final int FOLLOWED = 100_000;

  private final Connections connections;
  private final Map<Long, Followed> followed = new LinkedHashMap<>();
  private final SentBytes passed = new SentBytes();
  private final ObjLongConsumer<Visit> more;

  /** What is known of one so far. */
  private static final class Followed {
    private final Visit visit;
    private long sent;

    Followed(Visit visit, long sent) {
      this.visit = visit;
      this.sent = sent;
    }
  }

  /**
   * Follows visits.
   *
   * @param more takes what was sent beyond what was said when the visit was counted
   */
  Visits(SecureRandom random, ObjLongConsumer<Visit> more) {
    this.connections = new Connections(random);
    this.more = more;
  }

  /** Takes any line: it may say how much was sent. Costs nothing where it is of no connection. */
  void see(Event event) {
    Object number = Connections.number(event);
    long sent = number == null ? 0 : LlmTagger.sent(event);
    if (number == null || sent == 0) {
      return;
    }
    long key = connections.key(number, event);
    Followed known = followed.get(key);
    if (known == null) {
      passed.put(key, sent);
    } else {
      raise(known, sent);
    }
  }

  /**
   * Whether a record that names the service tells of a visit that was not counted; what was sent
   * over it so far is handed on beside.
   *
   * @param sent what the record itself says, which the caller counts
   */
  boolean begins(Event event, Visit visit, long sent) {
    Object number = Connections.number(event);
    if (number == null) {
      return true;
    }
    long key = connections.key(number, event);
    Followed known = followed.get(key);
    if (known == null) {
      return follow(key, visit, sent, passed.take(key));
    }
    if (!known.visit.isOf(visit)) {
      return true;
    }
    if (visit.proxied() && !known.visit.proxied()) {
      // A proxy's word goes: what was held as a connection's is left out (Overlap).
      return follow(key, visit, sent, known.sent);
    }
    raise(known, sent);
    return false;
  }

  private boolean follow(long key, Visit visit, long sent, long sentSoFar) {
    Followed begun = new Followed(visit, sent);
    followed.put(key, begun);
    if (followed.size() > FOLLOWED) {
      Iterator<Followed> eldest = followed.values().iterator();
      eldest.next();
      eldest.remove();
    }
    raise(begun, sentSoFar);
    return true;
  }

  private void raise(Followed known, long sent) {
    if (sent > known.sent) {
      more.accept(known.visit, sent - known.sent);
      known.sent = sent;
    }
  }
}
