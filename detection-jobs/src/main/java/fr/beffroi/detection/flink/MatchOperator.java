package fr.beffroi.detection.flink;

import fr.beffroi.detection.sigma.AskedInVain;
import fr.beffroi.detection.sigma.EventMatcher;
import fr.beffroi.detection.sigma.Hit;
import fr.beffroi.ingest.enrich.Cadences;
import fr.beffroi.ingest.enrich.KnownAccounts;
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
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wraps the matching of single events: an event comes in, its few hits go out. */
@SuppressWarnings({"try", "NullAway.Init"}) // Flink declares close(), and calls open() first
final class MatchOperator extends AbstractStreamOperator<Hit>
    implements OneInputStreamOperator<Event, Hit> {
  private static final Logger LOGGER = LoggerFactory.getLogger(MatchOperator.class);

  private final RuleSource rules;
  private transient EventMatcher matcher;
  private transient KnownAccounts accounts;
  private transient Cadences cadences;
  private transient AskedInVain questions;
  private transient ListState<byte[]> keptAccounts;
  private transient ListState<byte[]> keptCadences;
  private transient ListState<byte[]> keptQuestions;
  private transient Counter setAside;

  MatchOperator(RuleSource rules) {
    this.rules = rules;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    accounts = new KnownAccounts();
    cadences = new Cadences();
    questions = new AskedInVain(rules.load());
    keptAccounts = bytes(context, "known-accounts");
    keptCadences = bytes(context, "cadences");
    keptQuestions = bytes(context, "questions");
    for (byte[] bytes : keptAccounts.get()) {
      accounts.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
    for (byte[] bytes : keptCadences.get()) {
      cadences.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
    for (byte[] bytes : keptQuestions.get()) {
      questions.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
  }

  private static ListState<byte[]> bytes(StateInitializationContext context, String name)
      throws Exception {
    return context
        .getOperatorStateStore()
        .getListState(
            new ListStateDescriptor<>(name, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void open() throws Exception {
    super.open();
    matcher = new EventMatcher(rules.load());
    setAside = getMetricGroup().counter("setAside");
  }

  @Override
  public void processElement(StreamRecord<Event> element) {
    Event event = element.getValue();
    List<Hit> hits;
    try {
      Event known = cadences.enrich(accounts.enrich(event));
      hits = questions.onEvent(known, matcher.onEvent(known));
    } catch (RuntimeException e) {
      // One event must not stop the others: it stays in the archive under its position.
      setAside.inc();
      LOGGER.error("event {} set aside: no rule could be asked", event.id(), e);
      return;
    }
    emit(hits);
  }

  private void emit(List<Hit> hits) {
    for (Hit hit : hits) {
      output.collect(new StreamRecord<>(hit, hit.time()));
    }
  }

  /** The last watermark ends every episode: before it goes out whatever still waits. */
  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (mark.getTimestamp() == Watermark.MAX_WATERMARK.getTimestamp()) {
      emit(questions.end());
    }
    super.processWatermark(mark);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    accounts.write(new DataOutputStream(bytes));
    keptAccounts.update(List.of(bytes.toByteArray()));
    bytes.reset();
    cadences.write(new DataOutputStream(bytes));
    keptCadences.update(List.of(bytes.toByteArray()));
    bytes.reset();
    questions.write(new DataOutputStream(bytes));
    keptQuestions.update(List.of(bytes.toByteArray()));
  }
}
