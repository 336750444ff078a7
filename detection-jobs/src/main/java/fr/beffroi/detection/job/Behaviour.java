package fr.beffroi.detection.job;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.Pane;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.WindowJudge;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.behaviour.judge.Judge;
import fr.beffroi.detection.behaviour.judge.SeriesJudge;
import fr.beffroi.detection.behaviour.names.NameWatch;
import fr.beffroi.detection.flink.BehaviourOperators;
import fr.beffroi.detection.flink.BehaviourSource;
import fr.beffroi.detection.flink.BehaviourWatch;
import fr.beffroi.detection.flink.Feed;
import fr.beffroi.detection.flink.FeedSource;
import fr.beffroi.detection.flink.Models;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * How does a job judge behaviour, and where do its models come from? A job that has none of this
 * has no operator of it either.
 */
public final class Behaviour implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String MODELS = "models";

  private final BehaviourSource rules;
  private final TownCalendar calendar;
  private final Models models;
  private final Feed.Opener<String> named;
  private final double incidentsADay;
  private final Networks inside;
  private final BehaviourWatch watch;

  /**
   * Behaviour judged by that model, to the end of the job.
   *
   * @param inside the commune's own networks
   */
  public Behaviour(
      BehaviourSource rules,
      TownCalendar calendar,
      BehaviourModel model,
      Budget budget,
      Networks inside)
      throws IOException {
    this(
        rules,
        calendar,
        new OneModel(model),
        new NothingComes<>(MODELS),
        budget,
        inside,
        BehaviourWatch.NOBODY);
  }

  /**
   * Behaviour judged by the model that is in force in a folder, also when that changes; until there
   * is one, habits are learned and nothing is judged.
   *
   * @param inside the commune's own networks
   * @param watch told how it goes
   */
  public Behaviour(
      BehaviourSource rules,
      TownCalendar calendar,
      Path folder,
      Budget budget,
      Networks inside,
      BehaviourWatch watch) {
    this(
        rules,
        calendar,
        new FolderModels(folder.toString()),
        new ModelFeed.Opener(folder.toString()),
        budget,
        inside,
        watch);
  }

  private Behaviour(
      BehaviourSource rules,
      TownCalendar calendar,
      Models models,
      Feed.Opener<String> named,
      Budget budget,
      Networks inside,
      BehaviourWatch watch) {
    this.rules = rules;
    this.calendar = calendar;
    this.models = models;
    this.named = named;
    this.incidentsADay = budget.incidentsADay();
    this.inside = inside;
    this.watch = watch;
  }

  /** The alerts of windows, numbers and names that are out of the usual. */
  DataStream<Alert> alerts(StreamExecutionEnvironment environment, DataStream<Event> events) {
    BehaviourOperators operators = new BehaviourOperators(rules, calendar, models, watch);
    DataStream<String> inForce = operators.models(environment, FeedSource.ofModels(named));
    DataStream<Pane> panes = operators.panes(events);
    return operators
        .judge(panes, inForce, this::judge)
        .union(
            operators.series(panes, inForce, this::seriesJudge),
            operators.names(events, inForce, this::nameWatch));
  }

  private WindowJudge judge(BehaviourModel model) {
    return new Judge(model, new Budget(incidentsADay), inside, calendar.zone());
  }

  private SeriesJudge seriesJudge(BehaviourModel model) {
    return new SeriesJudge(model, new Budget(incidentsADay), calendar.zone());
  }

  private @Nullable NameWatch nameWatch(BehaviourModel model) {
    return model.names().watch(new Budget(incidentsADay), inside, calendar.zone());
  }
}
