package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Volume;
import fr.beffroi.compliance.report.Workbook.Heading;
import fr.beffroi.compliance.retention.RetentionRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How do findings stand in a spreadsheet? A line each, the gravest first. */
final class FindingSheet {
  private final Wording wording;

  FindingSheet(Wording wording) {
    this.wording = wording;
  }

  void add(Audit audit, Workbook book) {
    book.sheet(
        wording.say("Constats", "Findings"),
        headings(),
        audit.findings().stream().map(this::row).toList());
  }

  private List<Heading> headings() {
    return List.of(
        new Heading(wording.say("Identifiant", "Id"), 34),
        new Heading(wording.say("Verdict", "Verdict"), 45),
        new Heading(wording.say("Base", "Store"), 28),
        new Heading(wording.say("Table", "Table"), 45),
        new Heading(wording.say("Colonne", "Column"), 32),
        new Heading(wording.say("Activité du registre", "Processing activity"), 35),
        new Heading(wording.say("Règle", "Rule"), 40),
        new Heading(wording.say("Statut", "Status"), 15),
        new Heading(wording.say("À confirmer", "To be confirmed"), 25),
        new Heading(wording.say("Fiches", "Records"), 22),
        new Heading(wording.say("Octets", "Bytes"), 24),
        new Heading(wording.say("Plus ancienne", "Earliest"), 26),
        new Heading(wording.say("Plus récente", "Latest"), 26),
        new Heading(wording.say("Côté", "Side"), 40),
        new Heading(
            wording.say("Ce qui est dit, et que faire", "What is said, and what to do"), 120),
        new Heading(wording.say("Requête", "Query"), 80));
  }

  private List<@Nullable Object> row(Finding finding) {
    Volume volume = finding.volume();
    boolean few = wording.masking().hides(volume.rows());
    Optional<Extremes> extremes = volume.extremes().filter(known -> !few);
    return Arrays.asList(
        finding.id(),
        finding.verdict().name(),
        finding.subject().store(),
        finding.subject().table().map(TableName::toString).orElse(null),
        finding.subject().column().orElse(null),
        finding.activity().orElse(null),
        finding.rule().map(RetentionRule::id).orElse(null),
        finding.rule().map(rule -> rule.statusOf(finding.verdict()).name()).orElse(null),
        finding.needsConfirmation() ? wording.say("oui", "yes") : wording.say("non", "no"),
        rows(volume, few),
        Workbook.orNothing(few ? OptionalLong.empty() : volume.bytes()),
        extremes.map(Extremes::earliest).orElse(null),
        extremes.map(Extremes::latest).orElse(null),
        finding.verdict().offence().article(),
        wording.say(finding.sentence(Locale.FRENCH), finding.sentence(Locale.ENGLISH)),
        String.join(" ; ", finding.queries()).replace('\n', ' '));
  }

  /** A number; nothing where nothing was counted; a text where it is masked. */
  private @Nullable Object rows(Volume volume, boolean few) {
    if (volume.equals(Volume.NOT_COUNTED)) {
      return null;
    }
    return few ? wording.say("< 5", "< 5") : (Object) volume.rows();
  }
}
