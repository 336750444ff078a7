package fr.beffroi.detection.flink;

import fr.beffroi.detection.behaviour.names.Question;
import fr.beffroi.ingest.event.Event;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Takes the question out of an event, in the source's own chain; most events hold none. */
final class QuestionReader implements FlatMapFunction<Event, Question> {
  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(Event event, Collector<Question> out) {
    Question question = Question.of(event);
    if (question != null) {
      out.collect(question);
    }
  }
}
