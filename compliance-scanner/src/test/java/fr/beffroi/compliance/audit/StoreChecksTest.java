package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.LogCapture;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.finding.Subject;
import fr.beffroi.compliance.finding.Volume;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.retention.Verdict;
import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoreChecksTest {
  private static final String VALUE = "CANARI-Bellehumeur";

  private static final StoreView VIEW =
      new StoreView(
          "mairie",
          RetentionPack.load(RuleFiles.shipped()).asOf(LocalDate.of(2026, 11, 22)),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new StorePurges(List.of()),
          question -> Optional.empty());

  @Test
  void aCheckThatFailsIsListedWithoutAValueAndTheOthersGoOn() throws Exception {
    List<Unread> notMade = new ArrayList<>();
    try (LogCapture seen = new LogCapture()) {
      List<Finding> findings =
          new StoreChecks(
                  List.of(new Throws(), new Recurses(), view -> List.of(finding())),
                  AuditListener.NONE)
              .find(VIEW, notMade::add);

      assertThat(findings).containsExactly(finding());
      assertThat(notMade)
          .containsExactly(
              new Unread(new TableName("check", "Throws"), Reason.CHECK_NOT_MADE, ""),
              new Unread(new TableName("check", "Recurses"), Reason.CHECK_NOT_MADE, ""));
      seen.print(notMade);
      assertThat(seen.text()).doesNotContain(VALUE);
    }
  }

  @Test
  void anAuditWithoutOneOfItsChecksIsNotWhole() {
    assertThat(Reason.CHECK_NOT_MADE.isByChoice()).isFalse();
  }

  private static Finding finding() {
    return new Finding(
        Subject.table("mairie", new TableName("main", "t")),
        Verdict.HORS_REGISTRE,
        Optional.empty(),
        Optional.empty(),
        Volume.NOT_COUNTED,
        List.of(),
        List.of());
  }

  private static final class Throws implements Check {
    @Override
    public List<Finding> check(StoreView store) {
      throw new NumberFormatException(VALUE);
    }
  }

  private static final class Recurses implements Check {
    @Override
    public List<Finding> check(StoreView store) {
      throw new StackOverflowError(VALUE);
    }
  }
}
