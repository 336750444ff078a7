package fr.beffroi.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where do lines come from? One source reads one stream of lines (a file and its rotations, the
 * journal, a socket) in its own thread or threads, and hands each line to the receiver.
 *
 * <p>A source keeps nothing on disk: its cursor travels in each record, and after a crash {@link
 * #start} is given the cursor of its last committed record.
 */
public interface Source extends AutoCloseable {
  /** Stable id, unique in the commune: {@code file:/var/log/auth.log}, {@code syslog-udp:514}. */
  String id();

  /**
   * Begins to read after {@code cursor}, or where the configuration says if there is none; returns
   * once the source is ready (the port bound, the file watched).
   *
   * @throws IOException with a message that says where, what and what to do
   */
  void start(@Nullable String cursor, Receiver receiver) throws IOException;

  /**
   * The same for a source whose files or senders are sources of their own, each with its cursor.
   *
   * @param cursors the last committed cursor by source id, of this source and of all others
   */
  default void start(Map<String, String> cursors, Receiver receiver) throws IOException {
    start(cursors.get(id()), receiver);
  }

  /** Is {@code sourceId} this source, or one of its files or senders? */
  default boolean owns(String sourceId) {
    return sourceId.equals(id()) || sourceId.startsWith(id() + '/');
  }

  /** Lines that this source knows it lost, since it started, by reason. */
  default Map<String, Long> losses() {
    return Map.of();
  }

  /** What keeps this source, or one of its files or senders, from reading at this moment. */
  default List<Problem> problems() {
    return List.of();
  }

  /** Stops reading; lines handed over before are still received. */
  @Override
  void close();
}
