package fr.beffroi.detection.flink;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.Pane;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.WindowJudge;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.SeriesJudge;
import fr.beffroi.detection.behaviour.names.NameWatch;
import fr.beffroi.detection.behaviour.names.Question;
import fr.beffroi.ingest.event.Event;
import java.util.Set;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which operators make alerts of behaviour, with which uid? As in {@link Operators}, a uid never
 * changes.
 *
 * <pre>
 * events ─┬─ panes ─(entity)─┬─ windows ── alerts
 *         │                  └─ series ─── alerts
 *         └─ questions ─(machine)─ names ── alerts
 * models ──────────(to windows, series and names)
 * </pre>
 */
public final class BehaviourOperators {
  /**
   * Entities that are remembered at once, by rule. The sample commune has 19,732 after its month,
   * of 382 bytes each in a checkpoint and 1.5 KB in memory.
   */
  private static final int MOST_ENTITIES = 30_000;

  /**
   * What of a checkpoint may be dropped where behaviour is switched off: state under these uids,
   * and no other. A new operator of behaviour has its uid here.
   */
  public static final Set<String> UIDS =
      Set.of("models", "panes", "windows", "series", "questions", "names");

  /** Machines whose questions are remembered at once: 5 KB each in a busy hour, 40 KB at most. */
  private static final int MOST_CLIENTS = 5_000;

  /** Entities whose numbers are remembered at once: the commune and its services. */
  private static final int MOST_SERIES = 200;

  private final BehaviourSource rules;
  private final TownCalendar calendar;
  private final Models models;
  private final BehaviourWatch watch;

  /**
   * Operators that measure by these rules.
   *
   * @param models where models are found
   * @param watch told how it goes
   */
  public BehaviourOperators(
      BehaviourSource rules, TownCalendar calendar, Models models, BehaviourWatch watch) {
    this.rules = rules;
    this.calendar = calendar;
    this.models = models;
    this.watch = watch;
  }

  /** Which model comes into force, by its name, for every {@link JudgingOperator}. */
  public DataStream<String> models(
      StreamExecutionEnvironment environment, Source<String, ?, ?> source) {
    return environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), "models", Types.STRING)
        .uid("models");
  }

  /** What everybody did, in panes. One reader gives the events of a commune. */
  public DataStream<Pane> panes(DataStream<Event> events) {
    return events.transform("panes", JobTypes.PANE, new PaneOperator(rules)).uid("panes");
  }

  /**
   * Alerts of windows that are out of the usual.
   *
   * @param inForce of {@link #models}
   * @param judges makes the judge of a model, where the job runs
   */
  public DataStream<Alert> judge(
      DataStream<Pane> panes,
      DataStream<String> inForce,
      SerializableFunction<BehaviourModel, WindowJudge> judges) {
    return byEntity(panes)
        .connect(inForce.broadcast())
        .transform(
            "windows",
            JobTypes.ALERT,
            new WindowOperator(rules, calendar, models, judges, MOST_ENTITIES, watch))
        .uid("windows");
  }

  /**
   * Alerts of numbers of the commune and its services that are out of what the hour usually has.
   *
   * @param inForce of {@link #models}
   * @param judges makes the judge of a model, where the job runs
   */
  public DataStream<Alert> series(
      DataStream<Pane> panes,
      DataStream<String> inForce,
      SerializableFunction<BehaviourModel, SeriesJudge> judges) {
    return byEntity(panes)
        .connect(inForce.broadcast())
        .transform(
            "series",
            JobTypes.ALERT,
            new SeriesOperator(rules, calendar, models, judges, MOST_SERIES))
        .uid("series");
  }

  /**
   * Alerts of machines that ask for names that a program made, or that carry something.
   *
   * @param inForce of {@link #models}
   * @param watches makes the watch of a model, where the job runs; null where that knows no names
   */
  public DataStream<Alert> names(
      DataStream<Event> events,
      DataStream<String> inForce,
      SerializableFunction<BehaviourModel, @Nullable NameWatch> watches) {
    DataStream<Question> questions =
        events.flatMap(new QuestionReader(), JobTypes.QUESTION).name("questions").uid("questions");
    return byMachine(questions)
        .connect(inForce.broadcast())
        .transform("names", JobTypes.ALERT, new NameOperator(models, watches, MOST_CLIENTS))
        .uid("names");
  }

  private static KeyedStream<Question, String> byMachine(DataStream<Question> questions) {
    return questions.getParallelism() == 1
            && questions.getExecutionEnvironment().getParallelism() == 1
        ? DataStreamUtils.reinterpretAsKeyedStream(questions, Question::key, Types.STRING)
        : questions.keyBy(Question::key, Types.STRING);
  }

  /** Without an exchange by key where there is one of each; see {@link Operators}. */
  private static KeyedStream<Pane, String> byEntity(DataStream<Pane> panes) {
    return panes.getParallelism() == 1 && panes.getExecutionEnvironment().getParallelism() == 1
        ? DataStreamUtils.reinterpretAsKeyedStream(panes, Pane::key, Types.STRING)
        : panes.keyBy(Pane::key, Types.STRING);
  }
}
