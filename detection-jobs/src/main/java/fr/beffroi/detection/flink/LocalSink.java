package fr.beffroi.detection.flink;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Hands what a job gives to a consumer in the same process, where the job runs in-process.
 *
 * <p>Flink copies sinks as bytes, so the consumer is found again by a key.
 */
public final class LocalSink<T> implements Sink<T>, AutoCloseable {
  private static final Map<String, Consumer<Object>> CONSUMERS = new ConcurrentHashMap<>();

  private final String key = UUID.randomUUID().toString();

  /** A sink that calls {@code consumer}, from one thread of the job, until it is closed. */
  public LocalSink(Class<T> type, Consumer<T> consumer) {
    CONSUMERS.put(key, value -> consumer.accept(type.cast(value)));
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    Consumer<Object> consumer = CONSUMERS.getOrDefault(key, value -> {});
    return new SinkWriter<>() {
      @Override
      public void write(T value, Context place) {
        consumer.accept(value);
      }

      @Override
      public void flush(boolean endOfInput) {
        // Each value was handed over when it came.
      }

      @Override
      public void close() {
        // The consumer belongs to who made the sink.
      }
    };
  }

  @Override
  public void close() {
    CONSUMERS.remove(key);
  }
}
