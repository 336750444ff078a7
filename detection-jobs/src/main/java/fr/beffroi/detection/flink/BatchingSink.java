package fr.beffroi.detection.flink;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes absolute values by id, a batch every 100 ms and at each checkpoint; of two values of one
 * id the later one stands. What is written again after a crash changes nothing.
 */
public final class BatchingSink<T> implements Sink<T> {
  private static final long EVERY = Duration.ofMillis(100).toMillis();

  private final Target<T> target;
  private final Identity<T> identity;

  public BatchingSink(Target<T> target, Identity<T> identity) {
    this.target = target;
    this.identity = identity;
  }

  /** Opens what is written to, where the job runs. */
  public interface Target<T> extends Serializable {
    Writer<T> open() throws IOException;
  }

  /** Writes a batch in one transaction. */
  public interface Writer<T> extends AutoCloseable {
    void upsert(List<T> values) throws IOException;

    @Override
    void close() throws IOException;
  }

  /** A value's deterministic id. */
  public interface Identity<T> extends Serializable {
    String of(T value);
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
    return new Batch<>(target.open(), identity, context.getProcessingTimeService());
  }

  /** What waits for the next flush. */
  private static final class Batch<T> implements SinkWriter<T> {
    private final Writer<T> writer;
    private final Identity<T> identity;
    private final ProcessingTimeService clock;
    private final Map<String, T> waiting = new LinkedHashMap<>();

    Batch(Writer<T> writer, Identity<T> identity, ProcessingTimeService clock) {
      this.writer = writer;
      this.identity = identity;
      this.clock = clock;
    }

    @Override
    @SuppressWarnings(
        "FutureReturnValueIgnored") // the timer runs in the task, where it may fail it
    public void write(T value, Context context) {
      if (waiting.isEmpty()) {
        clock.registerTimer(clock.getCurrentProcessingTime() + EVERY, now -> flush(false));
      }
      waiting.put(identity.of(value), value);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      if (!waiting.isEmpty()) {
        writer.upsert(List.copyOf(waiting.values()));
        waiting.clear();
      }
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }
}
