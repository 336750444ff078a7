package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.People.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * When was so much sent at once to one provider that a document was probably pasted? Where somebody
 * sends 64 KiB within two minutes: twenty pages of text, and more than a conversation takes.
 *
 * <p>Follows the last 50,000 senders; one that is forgotten is judged by what was seen of it.
 */
final class Uploads {
  static final long THRESHOLD = 64 << 10;
  static final Duration WINDOW = Duration.ofMinutes(2);
  private static final int FOLLOWED = 50_000;

  private final Map<Sender, Window> windows = new LinkedHashMap<>(16, 0.75f, true);
  private final Consumer<Upload> found;

  /**
   * What was sent at once.
   *
   * @param who whoever sent it
   * @param machine as {@link Overlap.Line} has it
   */
  record Upload(
      Instant begin, String service, String provider, Someone who, long machine, long bytes) {
    @Override
    public String toString() {
      return "Upload";
    }
  }

  /** Who sends to whom. */
  private record Sender(Someone who, String provider) {
    @Override
    public String toString() {
      return "Sender";
    }
  }

  /** What it has sent since. */
  private record Window(Instant begin, String service, long machine, long bytes) {
    boolean holds(Instant time) {
      return !time.isBefore(begin) && time.isBefore(begin.plus(WINDOW));
    }
  }

  Uploads(Consumer<Upload> found) {
    this.found = found;
  }

  void sent(Overlap.Line line, Instant time, long bytes) {
    if (bytes <= 0) {
      return;
    }
    Sender sender = new Sender(line.who(), line.subject());
    Window open = windows.get(sender);
    if (open != null && open.holds(time)) {
      windows.put(sender, new Window(open.begin, open.service, open.machine, open.bytes + bytes));
      return;
    }
    if (open != null) {
      judge(sender, open);
    }
    windows.put(sender, new Window(time, line.cell().service(), line.machine(), bytes));
    forget();
  }

  /** Judges what is still open. */
  void end() {
    windows.forEach(this::judge);
    windows.clear();
  }

  private void forget() {
    if (windows.size() > FOLLOWED) {
      Iterator<Map.Entry<Sender, Window>> eldest = windows.entrySet().iterator();
      Map.Entry<Sender, Window> forgotten = eldest.next();
      judge(forgotten.getKey(), forgotten.getValue());
      eldest.remove();
    }
  }

  private void judge(Sender sender, Window window) {
    if (window.bytes >= THRESHOLD) {
      found.accept(
          new Upload(
              window.begin,
              window.service,
              sender.provider,
              sender.who,
              window.machine,
              window.bytes));
    }
  }
}
