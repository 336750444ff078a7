package fr.beffroi.cli.command;

import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.detection.behaviour.judge.BehaviourModel;
import fr.beffroi.detection.behaviour.judge.Origin;
import fr.beffroi.detection.behaviour.judge.RuleLesson;
import fr.beffroi.detection.behaviour.judge.RuleModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Where does a model come from, and for what does it suffice? */
final class ModelWords {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Terminal terminal;
  private final ZoneId zone;

  /**
   * @param zone of the days and times that are said
   */
  ModelWords(Terminal terminal, ZoneId zone) {
    this.terminal = terminal;
    this.zone = zone;
  }

  /** To the minute: {@code 2026-11-22 13:00}. */
  String time(Instant instant) {
    return MINUTES.format(instant.atZone(zone));
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  void say(BehaviourModel model) {
    Locale locale = terminal.messages().locale();
    Origin origin = model.origin();
    terminal.say(
        "model.origin",
        model.version(),
        day(origin.from()),
        day(origin.to()),
        origin.windows(),
        origin.cut(),
        origin.rules(),
        time(origin.trained()));
    terminal.say("model.sentence", model.suffices().in(locale));
    for (RuleModel rule : model.rules()) {
      RuleLesson lesson = rule.lesson();
      terminal.say(
          "model.lesson",
          lesson.title().in(locale),
          lesson.windows(),
          lesson.days(),
          lesson.strange(),
          lesson.entities());
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

  private LocalDate since(BehaviourModel model) {
    long since = model.series().stream().mapToLong(one -> one.memory().since()).min().orElseThrow();
    return day(Instant.ofEpochMilli(since));
  }
}
