package fr.beffroi.detection.job;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.behaviour.feature.TownCalendar;
import fr.beffroi.detection.behaviour.feature.WindowJudge;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Budget;
import fr.beffroi.detection.behaviour.judge.Judge;
import fr.beffroi.detection.behaviour.judge.ModelCodec;
import fr.beffroi.detection.flink.BehaviourOperators;
import fr.beffroi.detection.flink.BehaviourSource;
import fr.beffroi.ingest.enrich.Networks;
import fr.beffroi.ingest.event.Event;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * By which model does a job judge behaviour? It travels with the job in bytes; a job that has none
 * has no operator of it either.
 */
public final class Behaviour implements Serializable {
  private static final long serialVersionUID = 1L;

  private final BehaviourSource rules;
  private final TownCalendar calendar;
  private final byte[] model;
  private final double incidentsADay;
  private final Networks inside;

  /**
   * Behaviour judged by that model.
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
    this.rules = rules;
    this.calendar = calendar;
    this.model = ModelCodec.bytes(model);
    this.incidentsADay = budget.incidentsADay();
    this.inside = inside;
  }

  /** The alerts of windows that are out of the usual. */
  DataStream<Alert> alerts(DataStream<Event> events) {
    BehaviourOperators operators = new BehaviourOperators(rules, calendar);
    return operators.judge(operators.panes(events), this::judge);
  }

  private WindowJudge judge() {
    try {
      return new Judge(ModelCodec.read(model), new Budget(incidentsADay), inside);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
