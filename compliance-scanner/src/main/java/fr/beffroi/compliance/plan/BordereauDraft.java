package fr.beffroi.compliance.plan;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.plan.BordereauLine.Part;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.retention.Agreement;
import fr.beffroi.compliance.retention.RetentionRule;
import fr.beffroi.compliance.retention.Source;
import fr.beffroi.compliance.retention.Visa;
import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What of an audit goes into a bordereau?
 *
 * <p>What is due: verdicts ECHUE_E, ECHUE_T and ECHUE_C, each in its part. Not what a text orders
 * to erase, for which no visa is asked; nor data that must not be there, whose removal is agreed
 * with the archives case by case; nor what nobody could date.
 */
public final class BordereauDraft {
  private static final Comparator<BordereauLine> ORDER =
      Comparator.comparing(BordereauLine::part)
          .thenComparing(line -> line.service().name())
          .thenComparing(line -> line.category().french())
          .thenComparing(BordereauLine::store)
          .thenComparing(BordereauLine::table)
          .thenComparing(BordereauLine::finding);

  private final Audit audit;
  private final Map<String, ProducingService> services;
  private final List<LegalHold> holds;

  /**
   * A draft.
   *
   * @param services by the id of the processing activity
   */
  public BordereauDraft(
      Audit audit, Map<String, ProducingService> services, List<LegalHold> holds) {
    this.audit = audit;
    this.services = Map.copyOf(services);
    this.holds = List.copyOf(holds);
  }

  public Bordereau drawUp(BordereauNumber number, LocalDate on) {
    List<BordereauLine> lines = new ArrayList<>();
    List<Bordereau.Held> held = new ArrayList<>();
    for (Finding finding : audit.findings()) {
      Optional<BordereauLine> line = line(finding);
      if (line.isEmpty()) {
        continue;
      }
      Optional<LegalHold> hold = hold(finding, on);
      hold.ifPresentOrElse(
          by -> held.add(new Bordereau.Held(line.get(), by)), () -> lines.add(line.get()));
    }
    lines.sort(ORDER);
    held.sort(Comparator.comparing(Bordereau.Held::line, ORDER));
    return new Bordereau(
        number,
        audit.register().controller().name(),
        audit.register().controller().representative(),
        on,
        audit.header().asOf(),
        lines,
        held);
  }

  private Optional<LegalHold> hold(Finding finding, LocalDate on) {
    return holds.stream().filter(hold -> hold.covers(finding.subject(), on)).findFirst();
  }

  private Optional<BordereauLine> line(Finding finding) {
    Optional<Part> part = part(finding);
    if (part.isEmpty() || finding.rule().isEmpty() || finding.subject().table().isEmpty()) {
      return Optional.empty();
    }
    RetentionRule rule = finding.rule().get();
    return Optional.of(
        new BordereauLine(
            part.get(),
            finding.id(),
            finding.subject().store(),
            finding.subject().table().get(),
            service(finding),
            activity(finding),
            rule.header().title(),
            PeriodWords.of(rule),
            reference(rule),
            finding.volume().extremes(),
            finding.volume().rows(),
            finding.volume().bytes(),
            finding.queries(),
            observations(finding, rule)));
  }

  private static Optional<Part> part(Finding finding) {
    return switch (finding.verdict()) {
      case ECHUE_E -> Optional.of(Part.ELIMINATE);
      case ECHUE_T -> Optional.of(Part.SORT);
      case ECHUE_C -> Optional.of(Part.HAND_OVER);
      default -> Optional.empty();
    };
  }

  /** Where nobody has named the service, the controller answers, and an observation says so. */
  private ProducingService service(Finding finding) {
    return named(finding)
        .orElseGet(() -> new ProducingService(audit.register().controller().name(), ""));
  }

  private Optional<ProducingService> named(Finding finding) {
    return finding.activity().flatMap(id -> Optional.ofNullable(services.get(id)));
  }

  private String activity(Finding finding) {
    String id = finding.activity().orElse("");
    return audit.register().activities().stream()
        .filter(activity -> activity.id().equals(id))
        .map(ProcessingActivity::name)
        .findFirst()
        .orElse(id);
  }

  private static String reference(RetentionRule rule) {
    Agreement agreement = rule.agreement();
    return agreement != null
        ? agreement.with() + ", " + agreement.reference()
        : rule.sources().stream().map(Source::reference).collect(Collectors.joining(" ; "));
  }

  private List<Bilingual> observations(Finding finding, RetentionRule rule) {
    List<Bilingual> observations = new ArrayList<>();
    if (finding.needsConfirmation()) {
      observations.add(
          new Bilingual(
              "règle « "
                  + rule.statusOf(finding.verdict()).words().french()
                  + " » : à confirmer par vos archives départementales",
              "rule \""
                  + rule.statusOf(finding.verdict()).words().english()
                  + "\": to be confirmed by your departmental archives"));
    }
    if (rule.end().visa().mode() != Visa.Mode.REQUIS) {
      Bilingual visa = rule.end().visa().words();
      observations.add(new Bilingual("visa : " + visa.french(), "visa: " + visa.english()));
    }
    observations.addAll(rule.exceptions());
    if (named(finding).isEmpty()) {
      observations.add(
          new Bilingual("service producteur à préciser", "producing service to be named"));
    }
    if (finding.queries().isEmpty()) {
      observations.add(
          new Bilingual(
              "aucune requête ne recompte cette ligne", "no query counts this line again"));
    }
    return observations;
  }
}
