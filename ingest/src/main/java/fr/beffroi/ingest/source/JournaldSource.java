package fr.beffroi.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What does systemd's journal say? Each entry as one line of JSON, from {@code journalctl -o json
 * --follow}; Debian 12 has no other log of its own.
 *
 * <p>The cursor is the entry's {@code __CURSOR}. When journalctl ends it is started again after the
 * last entry, sooner or later according to how often it ended in a row.
 */
public final class JournaldSource implements Source {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final String journalctl;
  private final boolean fromStart;
  private final Duration pause;
  private final Losses losses = new Losses();
  private final Problems problems = new Problems();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Process process;
  private volatile String lastWord = "";
  private @Nullable Thread thread;

  public JournaldSource(boolean fromStart) {
    this("journalctl", fromStart, Duration.ofSeconds(1));
  }

  /**
   * Reads what another program gives, or the same from another place.
   *
   * @param journalctl the program, by name or path
   * @param fromStart begin with the oldest entry where the archive holds none
   * @param pause before the program is started again the first time; doubled each time
   */
  public JournaldSource(String journalctl, boolean fromStart, Duration pause) {
    this.journalctl = journalctl;
    this.fromStart = fromStart;
    this.pause = pause;
  }

  @Override
  public String id() {
    return "journald";
  }

  @Override
  public void start(@Nullable String cursor, Receiver receiver) throws IOException {
    String from = cursor == null ? "" : cursor;
    Process first = launch(from);
    thread = Threads.start("journald", () -> run(first, from, receiver));
  }

  @Override
  public Map<String, Long> losses() {
    return losses.snapshot();
  }

  @Override
  public List<Problem> problems() {
    return problems.all();
  }

  @Override
  public void close() {
    closing.countDown();
    kill(process);
    Threads.stop(thread);
  }

  private void run(Process first, String cursor, Receiver receiver) {
    Process running = first;
    String last = cursor;
    Duration wait = pause;
    try {
      while (true) {
        String reached = read(running, last, receiver);
        kill(running);
        // A run that gave entries was a good one: the next is tried soon.
        wait = reached.equals(last) ? min(wait.multipliedBy(2), LONGEST_PAUSE) : pause;
        last = reached;
        do {
          problems.report(ended());
          if (closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
          }
          running = relaunch(last);
        } while (running == null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      kill(process);
    }
  }

  private @Nullable Process relaunch(String cursor) {
    try {
      return launch(cursor);
    } catch (SourceException e) {
      problems.report(e.problem());
      return null;
    }
  }

  /** Hands over entries until the program ends; gives the last cursor. */
  private String read(Process running, String cursor, Receiver receiver)
      throws InterruptedException {
    String last = cursor;
    try (LineReader lines = LineReader.of(running.getInputStream())) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        String own = JournalCursor.of(line);
        last = own == null ? last : own;
        receiver.receive(id(), last, line);
        problems.resolved(id());
      }
      // A beginning without an end is given again, whole, by the next run.
      losses.count(Losses.LINE_CUT, lines.cut());
    } catch (IOException e) {
      lastWord = String.valueOf(e.getMessage());
    }
    return last;
  }

  private Process launch(String cursor) throws SourceException {
    List<String> command = new ArrayList<>(List.of(journalctl, "-o", "json", "--all", "--follow"));
    if (cursor.isEmpty()) {
      command.add(fromStart ? "--no-tail" : "--lines=0");
    } else {
      command.add("--no-tail");
      command.add("--after-cursor=" + cursor);
    }
    try {
      Process started = new ProcessBuilder(command).start();
      process = started;
      if (closing.getCount() == 0) {
        kill(started);
      }
      started.getOutputStream().close();
      Thread unused = Threads.start("journald errors", () -> listen(started));
      return started;
    } catch (IOException e) {
      throw new SourceException(cannotRun(), e);
    }
  }

  private void listen(Process running) {
    try (LineReader lines = LineReader.of(running.getErrorStream())) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        String text = new String(line, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
        lastWord = text.substring(0, Math.min(text.length(), 200));
      }
    } catch (IOException e) {
      // The program was ended: it has nothing more to say.
    }
  }

  private Problem cannotRun() {
    return new Problem(
        id(),
        "impossible de lancer « "
            + journalctl
            + " ». Installez systemd, ou retirez journald des"
            + " sources et indiquez les fichiers de /var/log.",
        "cannot run '"
            + journalctl
            + "'. Install systemd, or take journald out of the sources and"
            + " name the files in /var/log.");
  }

  private Problem ended() {
    String said = lastWord.isEmpty() ? "" : " (" + lastWord + ")";
    return new Problem(
        id(),
        "journalctl s'est arrêté"
            + said
            + ". Il est relancé ; s'il s'arrête encore, vérifiez que"
            + " l'utilisateur de Beffroi est du groupe systemd-journal.",
        "journalctl ended"
            + said
            + ". It is started again; if it goes on ending, check that"
            + " Beffroi's user is in group systemd-journal.");
  }

  private static void kill(@Nullable Process running) {
    if (running != null) {
      // SIGKILL: journalctl only reads, and a stopped pipe would let it ignore a gentle word.
      running.destroyForcibly();
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
