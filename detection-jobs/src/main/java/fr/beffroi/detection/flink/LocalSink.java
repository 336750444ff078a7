package fr.beffroi.detection.flink;

import java.util.function.Consumer;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Hands what a job gives, from one thread of the job, to a consumer in the same process. */
public final class LocalSink<T> implements Sink<T>, AutoCloseable {
  @SuppressWarnings("rawtypes") // a class literal has no type arguments
  private final InProcess<Consumer> consumer;

  public LocalSink(Consumer<T> consumer) {
    this.consumer = new InProcess<>(Consumer.class, consumer);
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    @SuppressWarnings("unchecked") // the constructor took a consumer of T
    Consumer<T> target = consumer.get();
    return new SinkWriter<>() {
      @Override
      public void write(T value, Context place) {
        target.accept(value);
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
    consumer.close();
  }
}
