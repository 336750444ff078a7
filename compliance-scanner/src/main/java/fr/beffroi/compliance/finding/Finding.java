package fr.beffroi.compliance.finding;

import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Sentence;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.compliance.seal.Sha256;
import fr.beffroi.rules.Bilingual;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found, where, how much of it, on whose authority, and what is to be done?
 *
 * @param activity id in the register; empty where no activity declares it
 * @param rule that says so; empty where no retention rule is concerned
 * @param queries each counts what is concerned again, in the store's own SQL; empty where nothing
 *     was counted
 * @param reasons what was seen, in the order in which it counts; never a value
 */
public record Finding(
    Subject subject,
    Verdict verdict,
    Optional<String> activity,
    Optional<RetentionRule> rule,
    Volume volume,
    List<String> queries,
    List<Bilingual> reasons) {
  private static final int ID_DIGITS = 16;

  public Finding {
    queries = List.copyOf(queries);
    reasons = List.copyOf(reasons);
  }

  /**
   * The same for the same finding in the next audit: 16 hexadecimal digits of SHA-256 over where it
   * is, the verdict and the rule.
   */
  public String id() {
    String key =
        String.join(
            "\u0000",
            subject.store(),
            subject.table().map(Object::toString).orElse(""),
            subject.column().orElse(""),
            verdict.name(),
            activity.orElse(""),
            rule.map(RetentionRule::id).orElse(""));
    return Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
  }

  /** The same, for that reason before all others. */
  public Finding because(Bilingual reason) {
    List<Bilingual> all = Stream.concat(Stream.of(reason), reasons.stream()).distinct().toList();
    return new Finding(subject, verdict, activity, rule, volume, queries, all);
  }

  /** Both as one: what is wrong for one reason and for another is one thing to do. */
  public Finding and(Finding other) {
    return new Finding(
        subject,
        verdict,
        activity,
        rule,
        volume.and(other.volume),
        Stream.concat(queries.stream(), other.queries.stream()).distinct().toList(),
        Stream.concat(reasons.stream(), other.reasons.stream()).distinct().toList());
  }

  /** Whether somebody who has the text in hand must confirm it first. */
  public boolean needsConfirmation() {
    return rule.filter(found -> new Sentence(found, verdict).needsConfirmation()).isPresent();
  }

  /** What, on whose authority, on which side of the double offence, and what to do. */
  public String sentence(Locale locale) {
    return rule.map(found -> new Sentence(found, verdict).in(locale))
        .orElseGet(() -> verdict.words().in(locale) + ". " + verdict.remedy().in(locale));
  }
}
