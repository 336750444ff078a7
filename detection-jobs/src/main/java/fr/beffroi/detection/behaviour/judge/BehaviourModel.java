package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.rules.Bilingual;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is usual in this town, for each behaviour rule?
 *
 * @param rules what can be judged
 * @param refused what is too sparse to be judged
 */
public record BehaviourModel(Origin origin, List<RuleModel> rules, List<RuleLesson> refused) {
  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  public BehaviourModel {
    rules = List.copyOf(rules);
    refused = List.copyOf(refused);
  }

  /** Its name among others: when it was made, in UTC. */
  public String version() {
    return VERSION.format(origin.trained());
  }

  /** What was learned for a rule, where it can be judged. */
  public Optional<RuleModel> find(String rule) {
    return rules.stream().filter(one -> one.lesson().rule().equals(rule)).findFirst();
  }

  /** For what it suffices, in a sentence. */
  public Bilingual suffices() {
    String french = titles(Locale.FRENCH);
    String english = titles(Locale.ENGLISH);
    int days = origin.days();
    return new Bilingual(
        days
            + (days == 1 ? " jour sur " : " jours sur ")
            + Origin.FULL_DAYS
            + " ; "
            + (rules.isEmpty() ? "utilisable pour rien encore" : "utilisable pour " + french),
        days
            + (days == 1 ? " day of " : " days of ")
            + Origin.FULL_DAYS
            + "; "
            + (rules.isEmpty() ? "usable for nothing yet" : "usable for " + english));
  }

  private String titles(Locale locale) {
    return rules.stream()
        .map(one -> one.lesson().title().in(locale))
        .collect(Collectors.joining(", "));
  }
}
