package fr.beffroi.detection.flink;

import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How does a part of a job, which Flink copies as bytes, find a live object of the process that
 * started it? By a key, where the job runs in that process.
 */
public final class InProcess<T> implements Serializable, AutoCloseable {
  private static final Map<String, Object> OBJECTS = new ConcurrentHashMap<>();

  private final Class<T> type;
  private final String key = UUID.randomUUID().toString();

  /** Makes {@code object} known until this is closed. */
  public InProcess(Class<T> type, T object) {
    this.type = type;
    OBJECTS.put(key, object);
  }

  /**
   * The object.
   *
   * @throws IllegalStateException in another process, or after {@link #close}
   */
  public T get() {
    Object object = OBJECTS.get(key);
    if (object == null) {
      throw new IllegalStateException(type.getSimpleName() + " is not of this process");
    }
    return type.cast(object);
  }

  @Override
  public void close() {
    OBJECTS.remove(key);
  }
}
