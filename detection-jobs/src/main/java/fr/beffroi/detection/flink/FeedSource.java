package fr.beffroi.detection.flink;

import fr.beffroi.detection.incident.Decision;
import fr.beffroi.ingest.event.Event;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * The job's source: one feed, one split, in order; its place, and how far its time has come, travel
 * in every checkpoint.
 */
public final class FeedSource<T> implements Source<T, FeedSplit, Boolean>, ResultTypeQueryable<T> {
  private final Feed.Opener<T> opener;
  private final TypeInformation<T> type;

  FeedSource(Feed.Opener<T> opener, TypeInformation<T> type) {
    this.opener = opener;
    this.type = type;
  }

  /** A source of events. */
  public static FeedSource<Event> ofEvents(Feed.Opener<Event> opener) {
    return new FeedSource<>(opener, JobTypes.EVENT);
  }

  /** A source of decisions. */
  public static FeedSource<Decision> ofDecisions(Feed.Opener<Decision> opener) {
    return new FeedSource<>(opener, JobTypes.DECISION);
  }

  /** A source of the names of models. */
  public static FeedSource<String> ofModels(Feed.Opener<String> opener) {
    return new FeedSource<>(opener, Types.STRING);
  }

  @Override
  public Boundedness getBoundedness() {
    return opener.bounded() ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<FeedSplit, Boolean> createEnumerator(
      SplitEnumeratorContext<FeedSplit> context) {
    return new OneSplitEnumerator(context, FeedSplit.beginning(opener.id()));
  }

  @Override
  public SplitEnumerator<FeedSplit, Boolean> restoreEnumerator(
      SplitEnumeratorContext<FeedSplit> context, Boolean assigned) {
    return new OneSplitEnumerator(context, assigned ? null : FeedSplit.beginning(opener.id()));
  }

  @Override
  public SimpleVersionedSerializer<FeedSplit> getSplitSerializer() {
    return new FeedSplit.Serializer();
  }

  @Override
  public SimpleVersionedSerializer<Boolean> getEnumeratorCheckpointSerializer() {
    return new OneSplitEnumerator.AssignedSerializer();
  }

  @Override
  public SourceReader<T, FeedSplit> createReader(SourceReaderContext context) {
    return new Reader<>(opener, context);
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return type;
  }

  /** Hands events on and notes the last one in the split's progress. */
  @SuppressWarnings("try") // close() may be interrupted: it is Flink that declares it
  private static final class Reader<T>
      extends SingleThreadMultiplexSourceReaderBase<T, T, FeedSplit, FeedSplit.Progress<T>> {
    private final Feed.Opener<T> opener;

    Reader(Feed.Opener<T> opener, SourceReaderContext context) {
      super(
          () -> new FeedReader<>(opener),
          (value, output, progress) -> {
            output.collect(value, opener.timeMillis(value));
            progress.handedOn(value);
            long step = ReceivedWatermarks.step(opener.receivedMillis(value));
            if (progress.begins(step)) {
              output.emitWatermark(ReceivedWatermarks.at(step));
            }
          },
          context.getConfiguration(),
          context);
      this.opener = opener;
    }

    @Override
    public void start() {
      context.sendSplitRequest();
    }

    @Override
    protected void onSplitFinished(Map<String, FeedSplit.Progress<T>> finished) {
      context.sendSplitRequest();
    }

    @Override
    protected FeedSplit.Progress<T> initializedState(FeedSplit split) {
      return new FeedSplit.Progress<>(split);
    }

    @Override
    protected FeedSplit toSplitType(String id, FeedSplit.Progress<T> progress) {
      return progress.split(opener);
    }
  }
}
