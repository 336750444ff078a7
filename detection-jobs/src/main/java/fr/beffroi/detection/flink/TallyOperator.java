package fr.beffroi.detection.flink;

import fr.beffroi.detection.store.EventTally;
import fr.beffroi.detection.store.HourlyCountCodec;
import fr.beffroi.detection.store.HourlyCounts.HourlyCount;
import fr.beffroi.ingest.event.Event;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Wraps the tally: events come in, in the source's own chain; what changed goes out before each
 * checkpoint, when an hour ends, and at the end. The hour so far is in the checkpoint, beside the
 * place in the feed: what is read again after a crash is counted once.
 */
@SuppressWarnings("NullAway.Init") // Flink calls initializeState() first
public final class TallyOperator extends AbstractStreamOperator<HourlyCount>
    implements OneInputStreamOperator<Event, HourlyCount>, BoundedOneInput {
  private transient EventTally tally;
  private transient ListState<HourlyCount> kept;

  private TallyOperator() {}

  /** The counts of these events. One reader gives the events of a commune. */
  public static DataStream<HourlyCount> count(DataStream<Event> events) {
    return events.transform("count", JobTypes.COUNT, new TallyOperator()).uid("count");
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    tally = new EventTally();
    kept =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>("hour", new CodecSerializer<>(HourlyCountCodec.class)));
    tally.restore(kept.get());
  }

  @Override
  public void processElement(StreamRecord<Event> element) {
    tell(tally.onEvent(element.getValue()));
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    tell(tally.untold());
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    kept.update(tally.all());
  }

  @Override
  public void endInput() {
    tell(tally.untold());
  }

  private void tell(List<HourlyCount> counts) {
    for (HourlyCount count : counts) {
      output.collect(new StreamRecord<>(count));
    }
  }
}
