package fr.beffroi.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is piped into Beffroi? Read once, to its end; there is no going back, so no cursor. */
public final class StdinSource implements Source {
  private static final Logger LOG = LoggerFactory.getLogger(StdinSource.class);

  private final InputStream in;
  private final Losses losses = new Losses();
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Thread thread;

  /**
   * Reads that stream.
   *
   * @param in {@link System#in}; closed by whoever opened it
   */
  public StdinSource(InputStream in) {
    this.in = in;
  }

  @Override
  public String id() {
    return "stdin";
  }

  @Override
  public void start(@Nullable String cursor, Receiver receiver) {
    thread = Threads.start("stdin", () -> run(receiver));
  }

  /** Waits until the input has ended and all of it was handed over; false where it takes longer. */
  public boolean awaitEnd(Duration patience) throws InterruptedException {
    return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public Map<String, Long> losses() {
    return losses.snapshot();
  }

  @Override
  public void close() {
    Thread reader = thread;
    if (reader != null) {
      // Not joined: a read from a terminal cannot be interrupted.
      reader.interrupt();
    }
  }

  @SuppressWarnings("resource") // the stream is not ours to close
  private void run(Receiver receiver) {
    LineReader lines = LineReader.of(in);
    try {
      byte[] line = lines.next();
      while (line != null) {
        receiver.receive(id(), "", line);
        line = lines.next();
      }
      byte[] rest = lines.rest();
      if (rest != null) {
        receiver.receive(id(), "", rest);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      losses.count("input_broken");
      LOG.warn("stdin: cannot be read further ({}). Start the command again", e.getMessage());
    } finally {
      losses.count(Losses.LINE_CUT, lines.cut());
      ended.countDown();
    }
  }
}
