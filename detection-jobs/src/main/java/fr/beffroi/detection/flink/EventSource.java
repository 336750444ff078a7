package fr.beffroi.detection.flink;

import fr.beffroi.ingest.event.Event;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The job's source: one feed, one split, in order; its place travels in every checkpoint. */
public final class EventSource
    implements Source<Event, FeedSplit, Boolean>, ResultTypeQueryable<Event> {
  private final EventFeed.Opener opener;

  public EventSource(EventFeed.Opener opener) {
    this.opener = opener;
  }

  @Override
  public Boundedness getBoundedness() {
    return opener.bounded() ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SplitEnumerator<FeedSplit, Boolean> createEnumerator(
      SplitEnumeratorContext<FeedSplit> context) {
    return new OneSplitEnumerator(context, new FeedSplit(opener.id(), null));
  }

  @Override
  public SplitEnumerator<FeedSplit, Boolean> restoreEnumerator(
      SplitEnumeratorContext<FeedSplit> context, Boolean assigned) {
    return new OneSplitEnumerator(context, assigned ? null : new FeedSplit(opener.id(), null));
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
  public SourceReader<Event, FeedSplit> createReader(SourceReaderContext context) {
    return new Reader(opener, context);
  }

  @Override
  public TypeInformation<Event> getProducedType() {
    return Types.EVENT;
  }

  /** Hands events on and notes the last one in the split's progress. */
  @SuppressWarnings("try") // close() may be interrupted: it is Flink that declares it
  private static final class Reader
      extends SingleThreadMultiplexSourceReaderBase<Event, Event, FeedSplit, FeedSplit.Progress> {
    Reader(EventFeed.Opener opener, SourceReaderContext context) {
      super(
          () -> new FeedReader(opener),
          (event, output, progress) -> {
            output.collect(event, event.timestamp().toEpochMilli());
            progress.handedOn(event.position(), event.ordinal());
          },
          context.getConfiguration(),
          context);
    }

    @Override
    public void start() {
      context.sendSplitRequest();
    }

    @Override
    protected void onSplitFinished(Map<String, FeedSplit.Progress> finished) {
      context.sendSplitRequest();
    }

    @Override
    protected FeedSplit.Progress initializedState(FeedSplit split) {
      return new FeedSplit.Progress(split);
    }

    @Override
    protected FeedSplit toSplitType(String id, FeedSplit.Progress progress) {
      return progress.split();
    }
  }
}
