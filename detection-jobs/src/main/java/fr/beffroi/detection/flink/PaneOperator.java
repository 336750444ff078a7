package fr.beffroi.detection.flink;

import fr.beffroi.detection.behaviour.feature.Pane;
import fr.beffroi.detection.behaviour.feature.PaneMaker;
import fr.beffroi.ingest.event.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wraps the making of panes, in the source's own chain: events come in, closed panes go out. */
@SuppressWarnings({"try", "NullAway.Init"}) // Flink declares close(), and calls open() first
final class PaneOperator extends AbstractStreamOperator<Pane>
    implements OneInputStreamOperator<Event, Pane>, BoundedOneInput {
  private static final Logger LOGGER = LoggerFactory.getLogger(PaneOperator.class);

  private final BehaviourSource rules;
  private transient PaneMaker maker;
  private transient ListState<byte[]> kept;
  private transient Counter setAside;

  PaneOperator(BehaviourSource rules) {
    this.rules = rules;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    maker = new PaneMaker(rules.load());
    kept =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>(
                    "panes", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    for (byte[] bytes : kept.get()) {
      maker.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
  }

  @Override
  public void open() throws Exception {
    super.open();
    setAside = getMetricGroup().counter("setAside");
    getMetricGroup().gauge("openPanes", maker::openPanes);
    getMetricGroup().gauge("latePanes", maker::late);
    getMetricGroup().gauge("closedEarly", maker::closedEarly);
    getMetricGroup().gauge("dropped", maker::dropped);
  }

  @Override
  public void processElement(StreamRecord<Event> element) {
    Event event = element.getValue();
    try {
      tell(maker.onEvent(event));
    } catch (RuntimeException e) {
      // One event must not stop the others: it stays in the archive under its position.
      setAside.inc();
      LOGGER.error("event {} set aside: it could not be measured", event.id(), e);
    }
  }

  @Override
  public void endInput() {
    tell(maker.endOfInput());
  }

  private void tell(List<Pane> panes) {
    for (Pane pane : panes) {
      output.collect(new StreamRecord<>(pane, pane.start()));
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    maker.write(new DataOutputStream(bytes));
    kept.update(List.of(bytes.toByteArray()));
  }
}
