package fr.beffroi.detection.flink;

import fr.beffroi.ingest.event.Binary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.jspecify.annotations.Nullable;

/**
 * How far has the job read a feed? One split a feed, read in its order.
 *
 * @param after cursor of the last value that was handed on; null at the beginning
 * @param step the last half minute of receipt that was begun, see {@link ReceivedWatermarks}
 */
record FeedSplit(String id, @Nullable String after, long step) implements SourceSplit {
  /** The beginning of a feed. */
  static FeedSplit beginning(String id) {
    return new FeedSplit(id, null, ReceivedWatermarks.NONE);
  }

  @Override
  public String splitId() {
    return id;
  }

  /** The split while it is read: the last value that was handed on. */
  static final class Progress<T> {
    private final FeedSplit start;
    private @Nullable T last;
    private long step;

    Progress(FeedSplit start) {
      this.start = start;
      this.step = start.step;
    }

    void handedOn(T value) {
      last = value;
    }

    /** Whether that half minute is a new one; from then on it is not. */
    boolean begins(long next) {
      boolean begins = next > step;
      step = begins ? next : step;
      return begins;
    }

    FeedSplit split(Feed.Opener<T> opener) {
      return last == null ? start : new FeedSplit(start.id, opener.cursor(last), step);
    }
  }

  /** The split in a checkpoint. */
  static final class Serializer implements SimpleVersionedSerializer<FeedSplit> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(FeedSplit split) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      Binary.writeText(split.id, out);
      Binary.writeOptional(split.after, out);
      out.writeLong(split.step);
      return bytes.toByteArray();
    }

    @Override
    public FeedSplit deserialize(int version, byte[] bytes) throws IOException {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      return new FeedSplit(Binary.readText(in), Binary.readOptional(in), in.readLong());
    }
  }
}
