package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.plan.Paper;
import fr.beffroi.compliance.plan.Paper.Cell;
import fr.beffroi.compliance.plan.Paper.Grid;
import fr.beffroi.compliance.plan.Paper.Heading;
import fr.beffroi.compliance.plan.Paper.Sentences;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands on the paper about statistics without people: what stays, and how safe is it? */
public final class AnonymisationPaper {
  private static final Bilingual TITLE =
      new Bilingual("Plan de statistiques sans personnes, ", "Plan of statistics without people, ");
  private static final Bilingual CRITERIA =
      new Bilingual(
          "Critères : individualisation, corrélation, inférence (G29, avis 05/2014). Ce qui ne les"
              + " remplit pas tous reste une donnée personnelle.",
          "Criteria: singling out, linking, inference (WP29, opinion 05/2014). What does not meet"
              + " all of them remains personal data.");

  private AnonymisationPaper() {}

  /** The paper; a table that keeps nothing is measured by nobody, and stands there all the same. */
  public static Paper of(
      AnonymisationPlan plan, List<TableMeasure> measures, Criteria criteria, Locale locale) {
    List<Paper.Part> parts = new ArrayList<>();
    parts.add(new Sentences("", List.of(CRITERIA.in(locale))));
    for (TablePlan table : plan.tables()) {
      parts.add(columns(table, locale));
      measures.stream()
          .filter(measure -> measure.plan().equals(table))
          .forEach(measure -> parts.add(assessment(measure, criteria, locale)));
    }
    return new Paper(TITLE.in(locale) + plan.store(), parts);
  }

  private static Paper.Part columns(TablePlan table, Locale locale) {
    return new Grid(
        table.table().toString(),
        List.of(
            new Heading(new Bilingual("Colonne", "Column").in(locale), 80),
            new Heading(new Bilingual("Ce qu'elle devient", "What becomes of it").in(locale), 160)),
        table.columns().stream()
            .map(column -> List.of(Cell.of(column.column()), Cell.of(column.why().in(locale))))
            .toList());
  }

  private static Paper.Part assessment(TableMeasure measure, Criteria criteria, Locale locale) {
    Assessment assessment = new Assessor(criteria).assess(measure);
    List<String> sentences = new ArrayList<>();
    assessment.reasons().forEach(reason -> sentences.add(reason.in(locale)));
    sentences.add(
        new Bilingual("Conclusion : ", "Conclusion: ").in(locale)
            + assessment.conclusion().words().in(locale));
    return new Sentences(new Bilingual("Mesures", "Measures").in(locale), sentences);
  }
}
