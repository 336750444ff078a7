package fr.beffroi.detection.flink;

import org.jspecify.annotations.Nullable;

/** Keeps, in the process that started the job, what was told last. */
public final class LocalWatch implements BehaviourWatch, AutoCloseable {
  private static final long serialVersionUID = 1L;

  /** Of the process that started the job; a copy in the job has none. */
  private final transient Kept kept = new Kept();

  private final InProcess<Kept> told = new InProcess<>(Kept.class, kept);

  private static final class Kept {
    private volatile @Nullable BehaviourReport last;
  }

  /** What was told last, also when the job has ended; null before the first time. */
  public @Nullable BehaviourReport last() {
    return kept.last;
  }

  @Override
  public void told(BehaviourReport report) {
    told.get().last = report;
  }

  @Override
  public void close() {
    told.close();
  }
}
