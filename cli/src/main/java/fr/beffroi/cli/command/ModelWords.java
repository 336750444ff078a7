package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Origin;
import fr.beffroi.detection.behaviour.judge.RuleLesson;
import fr.beffroi.detection.behaviour.judge.RuleModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Where does a model come from, and for what does it suffice? */
final class ModelWords {
  private final Terminal terminal;

  ModelWords(Terminal terminal) {
    this.terminal = terminal;
  }

  void say(BehaviourModel model) {
    Locale locale = terminal.messages().locale();
    Origin origin = model.origin();
    terminal.say(
        "model.origin",
        model.version(),
        LocalDate.ofInstant(origin.from(), ZoneOffset.UTC),
        LocalDate.ofInstant(origin.to(), ZoneOffset.UTC),
        origin.windows(),
        origin.cut(),
        origin.rules());
    terminal.say("model.sentence", model.suffices().in(locale));
    for (RuleModel rule : model.rules()) {
      RuleLesson lesson = rule.lesson();
      terminal.say(
          "model.lesson",
          lesson.title().in(locale),
          lesson.windows(),
          lesson.days(),
          lesson.strange(),
          lesson.entities(),
          rule.detector().getProvenance().getTrainingTime().toInstant());
    }
    for (RuleLesson lesson : model.refused()) {
      terminal.say("model.sentence", lesson.lacks().in(locale));
    }
    if (!model.names().lesson().isEmpty()) {
      terminal.say("model.sentence", model.names().sentence().in(locale));
    }
    if (!model.series().isEmpty()) {
      terminal.say("model.series", model.series().size(), since(model));
    }
  }

  private static LocalDate since(BehaviourModel model) {
    long since = model.series().stream().mapToLong(one -> one.memory().since()).min().orElseThrow();
    return LocalDate.ofInstant(Instant.ofEpochMilli(since), ZoneOffset.UTC);
  }
}
