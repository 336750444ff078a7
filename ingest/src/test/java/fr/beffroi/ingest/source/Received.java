package fr.beffroi.ingest.source;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** What did sources hand over? Kept in memory; may be told to have no room. */
final class Received implements Receiver {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  record One(String sourceId, String cursor, byte[] line) {
    String text() {
      return new String(line, StandardCharsets.UTF_8);
    }
  }

  private final List<One> all = new ArrayList<>();
  private int room = Integer.MAX_VALUE;

  @Override
  public synchronized void receive(String sourceId, String cursor, byte[] line)
      throws InterruptedException {
    while (all.size() >= room) {
      wait();
    }
    add(sourceId, cursor, line);
  }

  @Override
  public synchronized boolean tryReceive(String sourceId, String cursor, byte[] line) {
    return all.size() < room && add(sourceId, cursor, line);
  }

  private boolean add(String sourceId, String cursor, byte[] line) {
    all.add(new One(sourceId, cursor, line));
    notifyAll();
    return true;
  }

  synchronized void room(int lines) {
    room = lines;
    notifyAll();
  }

  synchronized void keepOnly(int lines) {
    all.subList(lines, all.size()).clear();
  }

  synchronized List<One> all() {
    return List.copyOf(all);
  }

  synchronized int size() {
    return all.size();
  }

  List<String> texts() {
    return all().stream().map(One::text).toList();
  }

  /** The last cursor of each source. */
  Map<String, String> cursors() {
    Map<String, String> cursors = new TreeMap<>();
    all().forEach(one -> cursors.put(one.sourceId(), one.cursor()));
    return cursors;
  }

  /** Waits for that many lines; fails after 15 s. */
  synchronized List<String> await(int lines) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (all.size() < lines) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(all.size() + " lines came, not " + lines);
      }
      wait(left);
    }
    return texts();
  }

  /** Waits until {@code condition} holds; fails after 15 s. */
  static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never: " + what);
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
  }
}
