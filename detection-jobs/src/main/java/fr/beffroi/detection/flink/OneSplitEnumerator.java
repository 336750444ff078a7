package fr.beffroi.detection.flink;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.jspecify.annotations.Nullable;

/** Gives the one split to the first reader that asks, and takes it back when that one fails. */
final class OneSplitEnumerator implements SplitEnumerator<FeedSplit, Boolean> {
  private final SplitEnumeratorContext<FeedSplit> context;
  private @Nullable FeedSplit free;

  OneSplitEnumerator(SplitEnumeratorContext<FeedSplit> context, @Nullable FeedSplit free) {
    this.context = context;
    this.free = free;
  }

  @Override
  public void start() {
    // The readers ask.
  }

  @Override
  public void handleSplitRequest(int reader, @Nullable String host) {
    FeedSplit split = free;
    free = null;
    if (split != null) {
      context.assignSplit(split, reader);
    }
    context.signalNoMoreSplits(reader);
  }

  @Override
  public void addSplitsBack(List<FeedSplit> splits, int reader) {
    splits.forEach(split -> free = split);
  }

  @Override
  public void addReader(int reader) {
    // A reader asks for its split when it starts.
  }

  @Override
  public Boolean snapshotState(long checkpoint) {
    return free == null;
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  /** Whether the split was given away, in a checkpoint. */
  static final class AssignedSerializer implements SimpleVersionedSerializer<Boolean> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(Boolean assigned) {
      return new byte[] {(byte) (assigned ? 1 : 0)};
    }

    @Override
    public Boolean deserialize(int version, byte[] bytes) throws IOException {
      if (bytes.length != 1) {
        throw new IOException("an enumerator state of " + bytes.length + " bytes");
      }
      return bytes[0] == 1;
    }
  }
}
