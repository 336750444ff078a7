package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.report.Workbook.Heading;
import fr.beffroi.compliance.retention.Agreement;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How do the rules that findings rest on stand in a spreadsheet? */
final class RuleSheet {
  private final Wording wording;
  private final LawWords law;

  RuleSheet(Wording wording) {
    this.wording = wording;
    this.law = new LawWords(wording);
  }

  void add(Audit audit, Workbook book) {
    book.sheet(
        wording.say("Règles", "Rules"),
        List.of(
            new Heading(wording.say("Règle", "Rule"), 40),
            new Heading(wording.say("Intitulé", "Title"), 70),
            new Heading(wording.say("Ce qu'elle demande", "What it asks for"), 120),
            new Heading(wording.say("Sources", "Sources"), 70),
            new Heading(wording.say("Citation", "Quote"), 90),
            new Heading(wording.say("Lu à cette adresse", "Read at this address"), 70),
            new Heading(wording.say("Statut", "Status"), 60),
            new Heading(wording.say("Accord", "Agreement"), 70),
            new Heading(wording.say("Origine", "Origin"), 25)),
        CitedRules.of(audit.findings()).stream().map(this::row).toList());
  }

  private List<@Nullable Object> row(RetentionRule rule) {
    Agreement agreement = rule.agreement();
    return Arrays.asList(
        rule.id(),
        wording.say(rule.header().title()),
        String.join(" ; ", law.orders(rule)),
        each(rule, law::source),
        each(rule, this::quote),
        each(rule, Source::readAt),
        law.status(rule.status()),
        agreement == null ? null : law.agreement(agreement),
        rule.origin());
  }

  private @Nullable String quote(Source source) {
    String words = source.quote();
    return words == null ? null : wording.quoted(words);
  }

  /** What the sources of a rule have of one kind, those that have it. */
  private static String each(RetentionRule rule, Function<Source, @Nullable Object> what) {
    return rule.sources().stream()
        .map(what)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" ; "));
  }
}
