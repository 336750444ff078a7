package fr.beffroi.compliance.report;

import fr.beffroi.compliance.audit.StoreAudit.State;
import fr.beffroi.compliance.report.PastAudit.PastFinding;
import fr.beffroi.compliance.report.PastAudit.PastStore;
import fr.beffroi.compliance.report.Summary.Line;
import fr.beffroi.compliance.report.Workbook.Heading;
import fr.beffroi.compliance.retention.Offence;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How does a summary of many communes stand in a spreadsheet? */
final class SummarySheets {
  private static final List<Verdict> VERDICTS =
      Arrays.stream(Verdict.values()).filter(verdict -> !verdict.isOk()).toList();

  private final Wording wording;

  SummarySheets(Wording wording) {
    this.wording = wording;
  }

  void add(Summary summary, Workbook book) {
    book.sheet(
        wording.say("Communes", "Communes"),
        headings(),
        summary.lines().stream().map(this::row).toList());
    book.sheet(
        wording.say("Illisibles", "Not readable"),
        List.of(
            new Heading(wording.say("Dossier ou fichier", "Directory or file"), 90),
            new Heading(wording.say("Pourquoi, et que faire", "Why, and what to do"), 120)),
        summary.unreadable().stream()
            .map(one -> List.of(one.at().toString(), wording.say(one.why())))
            .toList());
  }

  private List<Heading> headings() {
    List<Heading> headings = new ArrayList<>();
    add(headings, 40, "Commune", "Commune");
    add(headings, 60, "Responsable", "Controller");
    add(headings, 26, "Situation au", "As of");
    add(headings, 26, "Mode", "Mode");
    add(headings, 24, "Constats", "Findings");
    for (Verdict verdict : VERDICTS) {
      headings.add(new Heading(verdict.name(), 30));
    }
    add(
        headings,
        60,
        "Fiches concernées, sans les comptes de moins de 5",
        "Records concerned, without counts under 5");
    add(headings, 28, "Bases lues", "Stores read");
    add(headings, 34, "Lues en partie", "Read in part");
    add(headings, 28, "Déclarées", "Declared");
    add(headings, 28, "Non lues", "Not read");
    add(headings, 50, "Plus ancienne date échue", "Oldest date past its period");
    add(headings, 28, "Audit précédent", "Previous audit");
    add(headings, 34, "Constats nouveaux", "New findings");
    add(headings, 34, "Constats disparus", "Findings gone");
    add(headings, 40, "Évolution des fiches", "Change in records");
    return headings;
  }

  private void add(List<Heading> headings, double width, String french, String english) {
    headings.add(new Heading(wording.say(french, english), width));
  }

  private List<@Nullable Object> row(Line line) {
    PastAudit audit = line.audit();
    List<PastFinding> findings = asking(audit);
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(audit.header().commune());
    cells.add(audit.controller());
    cells.add(audit.header().asOf());
    cells.add(mode(audit));
    cells.add((long) findings.size());
    for (Verdict verdict : VERDICTS) {
      cells.add(findings.stream().filter(it -> it.verdict() == verdict).count());
    }
    cells.add(records(findings));
    addStores(cells, audit.stores());
    cells.add(oldest(findings));
    addChange(cells, findings, line.previous());
    return cells;
  }

  private String mode(PastAudit audit) {
    return switch (audit.header().mode()) {
      case NOMS -> wording.say("noms", "names");
      case ECHANTILLON -> wording.say("échantillon", "sample");
      case COMPLET -> wording.say("complet", "complete");
    };
  }

  private static List<PastFinding> asking(PastAudit audit) {
    return audit.findings().stream().filter(finding -> !finding.verdict().isOk()).toList();
  }

  private long records(List<PastFinding> findings) {
    return findings.stream()
        .mapToLong(finding -> finding.rows().orElse(0))
        .filter(rows -> !wording.masking().hides(rows))
        .sum();
  }

  private static void addStores(List<@Nullable Object> cells, List<PastStore> stores) {
    cells.add(count(stores, Set.of(State.READ)));
    cells.add(count(stores, Set.of(State.PARTLY_READ)));
    cells.add(count(stores, Set.of(State.DECLARED)));
    cells.add(count(stores, Set.of(State.UNREACHABLE, State.REFUSED)));
  }

  private static long count(List<PastStore> stores, Set<State> states) {
    return stores.stream().filter(store -> states.contains(store.state())).count();
  }

  /** Not of a finding that is masked: one record's date may point to somebody. */
  private @Nullable LocalDate oldest(List<PastFinding> findings) {
    return findings.stream()
        .filter(finding -> finding.verdict().offence() == Offence.KEPT_TOO_LONG)
        .filter(finding -> !wording.masking().hides(finding.rows().orElse(1)))
        .flatMap(finding -> finding.earliest().stream())
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private void addChange(
      List<@Nullable Object> cells, List<PastFinding> findings, Optional<PastAudit> previous) {
    if (previous.isEmpty()) {
      cells.addAll(Arrays.asList(null, null, null, null));
      return;
    }
    List<PastFinding> before = asking(previous.get());
    cells.add(previous.get().header().asOf());
    cells.add(without(findings, before));
    cells.add(without(before, findings));
    cells.add(change(records(findings) - records(before)));
  }

  /** How many findings the other list does not have. */
  private static long without(List<PastFinding> findings, List<PastFinding> other) {
    Set<String> known = other.stream().map(PastFinding::id).collect(Collectors.toSet());
    return findings.stream().filter(finding -> !known.contains(finding.id())).count();
  }

  private Object change(long records) {
    return wording.masking().hides(Math.abs(records))
        ? wording.say(new Bilingual("moins de 5", "fewer than 5"))
        : (Object) records;
  }
}
