package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.rules.Bilingual;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is usual in this town, for each behaviour rule?
 *
 * @param rules what can be judged
 * @param refused what is too sparse to be judged
 * @param names what is usual of the names that it asks for
 * @param series what its numbers are hour by hour
 */
public record BehaviourModel(
    Origin origin,
    List<RuleModel> rules,
    List<RuleLesson> refused,
    LearnedNames names,
    List<LearnedSeries> series) {
  private static final Bilingual NAMES = new Bilingual("Noms DNS", "DNS names");
  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  public BehaviourModel {
    rules = List.copyOf(rules);
    refused = List.copyOf(refused);
    series = List.copyOf(series);
  }

  /** A model that learned neither names nor series. */
  public BehaviourModel(Origin origin, List<RuleModel> rules, List<RuleLesson> refused) {
    this(origin, rules, refused, LearnedNames.NOTHING, List.of());
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
            + (french.isEmpty() ? "utilisable pour rien encore" : "utilisable pour " + french),
        days
            + (days == 1 ? " day of " : " days of ")
            + Origin.FULL_DAYS
            + "; "
            + (english.isEmpty() ? "usable for nothing yet" : "usable for " + english));
  }

  private String titles(Locale locale) {
    return Stream.concat(
            rules.stream().map(one -> one.lesson().title()),
            Stream.of(NAMES).filter(title -> names.suffices()))
        .map(title -> title.in(locale))
        .collect(Collectors.joining(", "));
  }
}
