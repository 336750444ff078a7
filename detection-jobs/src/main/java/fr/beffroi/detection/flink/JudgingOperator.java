package fr.beffroi.detection.flink;

import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.KeptModel;
import fr.beffroi.detection.behaviour.judge.ModelId;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By which model does an operator judge, over restarts and while it runs? Its first input is what
 * it judges; its second the names of models, each from the moment on at which it came into force.
 *
 * <p>Which model it is stands in broadcast state, the model itself stays where it was found: a job
 * that was restored judges by the same one until the next is named, and what else the operator
 * remembers is not touched by either. A job that never had one takes the one in force when it
 * starts. A model that cannot be read changes nothing: the one before stays.
 *
 * <p>Whoever extends this connects {@link BehaviourOperators#models} as the second input.
 *
 * @param <I> what is judged
 * @param <O> what comes of it
 * @param <J> what judges: made of a model once, when it comes into force
 */
@SuppressWarnings({"try", "NullAway.Init"}) // Flink declares close(), and sets up first
abstract class JudgingOperator<I, O, J> extends AbstractStreamOperator<O>
    implements TwoInputStreamOperator<I, String, O> {
  private static final Logger LOGGER = LoggerFactory.getLogger(JudgingOperator.class);
  private static final String IN_FORCE = "in force";

  private final Models models;
  private transient BroadcastState<String, String> state;
  private transient @Nullable J judge;
  private transient String named;

  JudgingOperator(Models models) {
    this.models = models;
  }

  /** What judges by that model; null where the model has nothing to judge this by. */
  abstract @Nullable J judgeBy(BehaviourModel model);

  /** What judges now; null as long as no model can. */
  final @Nullable J judge() {
    return judge;
  }

  /** Name of the model that judges; empty as long as there is none. */
  final String model() {
    return named;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    state =
        context
            .getOperatorStateStore()
            .getBroadcastState(new MapStateDescriptor<>("model", Types.STRING, Types.STRING));
    named = "";
    String before = state.get(IN_FORCE);
    if (before == null || !judgesBy(before)) {
      take(current());
    }
    getMetricGroup().gauge("model", () -> named);
  }

  /** A model came into force. */
  @Override
  public void processElement2(StreamRecord<String> element) {
    String name = element.getValue();
    if (!name.equals(named) && !judgesBy(name)) {
      LOGGER.error("the model {} is gone or was changed; the one before stays in force", name);
    }
  }

  private boolean judgesBy(String name) {
    try {
      return take(models.find(ModelId.parse(name)));
    } catch (IOException | IllegalArgumentException e) {
      LOGGER.error("a model cannot be read: {}", e.getMessage());
      return false;
    }
  }

  private Optional<KeptModel> current() {
    try {
      return models.current();
    } catch (IOException e) {
      LOGGER.debug("who looks at the folder says it once, for all of us", e);
      return Optional.empty();
    }
  }

  private boolean take(Optional<KeptModel> found) {
    if (found.isEmpty()) {
      return false;
    }
    KeptModel model = found.get();
    judge = judgeBy(model.model());
    named = model.id().text();
    try {
      state.put(IN_FORCE, named);
    } catch (Exception e) { // as Flink declares it; this state is a map in memory
      throw new IllegalStateException(e);
    }
    LOGGER.info("behaviour is judged by the model {}", named);
    return true;
  }

  /** Time passes by what is judged alone: see {@link AlertsTime}. */
  @Override
  public final void processWatermark1(Watermark ofWhatIsJudged) throws Exception {
    processWatermark(ofWhatIsJudged);
  }

  @Override
  public final void processWatermark2(Watermark ofModels) {
    // Models come when somebody trains one.
  }
}
