package fr.beffroi.cli.demo;

import fr.beffroi.cli.sample.SampleStream;
import fr.beffroi.cli.sample.stage.SampleLine;
import fr.beffroi.ingest.source.Receiver;
import fr.beffroi.ingest.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * How do the sample commune's lines reach the collector? As from any source, as fast as it takes.
 */
final class SampleSource implements Source {
  /** A tick for every ten minutes of the month: every ten seconds would be two million. */
  private static final Duration TICK = Duration.ofMinutes(10);

  private final SampleStream stream;
  private final SampleClock clock;
  private final Runnable tick;
  private final AtomicLong lines = new AtomicLong();
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Thread thread;

  /**
   * Plays the lines.
   *
   * @param tick asks the collector for the sources' signs of life
   */
  SampleSource(SampleStream stream, SampleClock clock, Runnable tick) {
    this.stream = stream;
    this.clock = clock;
    this.tick = tick;
  }

  @Override
  public String id() {
    return "sample";
  }

  @Override
  public boolean owns(String sourceId) {
    return true;
  }

  @Override
  public void start(@Nullable String cursor, Receiver receiver) {
    Thread player = new Thread(() -> play(receiver), "beffroi sample");
    player.setDaemon(true);
    thread = player;
    player.start();
  }

  private void play(Receiver receiver) {
    Instant nextTick = clock.instant().plus(TICK);
    try {
      while (stream.hasNext()) {
        SampleLine line = stream.next();
        for (; line.at().isAfter(nextTick); nextTick = nextTick.plus(TICK)) {
          clock.set(nextTick);
          tick.run();
        }
        clock.set(line.at());
        receiver.receive(line.sourceId(), "", line.text().getBytes(StandardCharsets.UTF_8));
        lines.incrementAndGet();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  /** Lines handed over so far. */
  long lines() {
    return lines.get();
  }

  boolean isOver() {
    return ended.getCount() == 0;
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }
}
