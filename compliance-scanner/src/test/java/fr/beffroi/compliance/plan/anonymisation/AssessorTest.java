package fr.beffroi.compliance.plan.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.GroupOutcome;
import fr.beffroi.compliance.datastore.GroupOutcome.Grouped;
import fr.beffroi.compliance.datastore.GroupOutcome.NotGrouped;
import fr.beffroi.compliance.datastore.LinkOutcome.Linked;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.plan.Paper;
import fr.beffroi.compliance.plan.anonymisation.Assessment.Conclusion;
import fr.beffroi.compliance.plan.anonymisation.TableMeasure.Link;
import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AssessorTest {
  private static final TableName READERS = new TableName("public", "lecteur");
  private static final TableName NAMED = new TableName("public", "famille");
  private static final TablePlan PLAN =
      new TablePlan(
          READERS,
          List.of(
              new ColumnPlan(
                  "ne_le",
                  new Treatment.Kept(new GroupKey.YearBand("ne_le", 5)),
                  new Bilingual("tranche", "band"))),
          Optional.empty(),
          true,
          Optional.empty(),
          Optional.empty());

  @Test
  void rowsThatFindOnePersonElsewhereStayPersonal() {
    Link link = new Link(NAMED, new Linked(40, 9, 4, ""), new Linked(30, 6, 1, ""));

    Assessment assessment = assess(grouped(40, 10), Map.of(), link);

    assertThat(assessment.conclusion()).isEqualTo(Conclusion.PSEUDONYMISED);
    assertThat(assessment.conclusion().words().french())
        .isEqualTo("pseudonymisé, données toujours personnelles");
  }

  @Test
  void aStoreThatDoesNotAnswerEarnsNothing() {
    GroupOutcome silent = new NotGrouped(new Unread(READERS, Reason.TIMED_OUT, ""));

    assertThat(assess(silent, Map.of()).conclusion()).isEqualTo(Conclusion.NOT_MEASURED);
  }

  @Test
  void aTableOfWhichNothingWouldRemainEarnsNothing() {
    assertThat(assess(grouped(10, 10), Map.of()).conclusion()).isEqualTo(Conclusion.NOT_MEASURED);
  }

  @Test
  void groupsThatShareOneDiagnosisTellIt() {
    Grouped homogeneous = new Grouped(40, 3, 12, 0, 0, 0, 0, OptionalLong.of(1), "");

    assertThat(assess(grouped(40, 0), Map.of("motif", homogeneous)).conclusion())
        .isEqualTo(Conclusion.PSEUDONYMISED);
  }

  @Test
  void theWordIsNotPrintedWhereItIsNotEarnedAndConditionalWhereItIs() {
    TableMeasure unknown = new TableMeasure(PLAN, grouped(10, 10), Map.of(), List.of());
    TableMeasure met = new TableMeasure(PLAN, grouped(40, 10), Map.of(), List.of());

    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(print(unknown, locale)).doesNotContainIgnoringCase("anonym");
      assertThat(print(met, locale)).containsAnyOf("qu'une fois la source", "only once the source");
    }
  }

  private static String print(TableMeasure measure, Locale locale) {
    Paper paper =
        AnonymisationPaper.of(
            new AnonymisationPlan(
                "bibliotheque", "postgresql", LocalDate.of(2026, 11, 22), List.of(PLAN)),
            List.of(measure),
            Criteria.DEFAULT,
            locale);
    return paper.toString();
  }

  private static Grouped grouped(long rows, long inSmall) {
    return new Grouped(rows, 4, 2, 0, 1, 1, inSmall, OptionalLong.empty(), "");
  }

  private static Assessment assess(
      GroupOutcome groups, Map<String, GroupOutcome> sensitive, Link... links) {
    return new Assessor(Criteria.DEFAULT)
        .assess(new TableMeasure(PLAN, groups, sensitive, List.of(links)));
  }
}
