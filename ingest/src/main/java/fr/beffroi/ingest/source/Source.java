package fr.beffroi.ingest.source;

import java.io.IOException;
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

  /** Lines that this source knows it lost, since it started, by reason. */
  default java.util.Map<String, Long> losses() {
    return java.util.Map.of();
  }

  /** Stops reading; lines handed over before are still received. */
  @Override
  void close();
}
