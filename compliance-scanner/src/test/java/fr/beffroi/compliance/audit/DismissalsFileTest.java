package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DismissalsFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("dismissals.yml");
  }

  @Test
  void dismissalsPersistOneAfterTheOther() throws IOException, RuleException {
    Dismissal first = dismissal("code", "n° de marché: pas un NIR");
    Dismissal second = dismissal("Nom de l'élève\"; --", "nom d'une école # pas d'un élève");

    DismissalsFile.append(file, first, Locale.FRENCH);
    DismissalsFile.append(file, second, Locale.FRENCH);

    DismissalsFile read = DismissalsFile.read(file);
    assertThat(read.problems()).isEmpty();
    assertThat(read.dismissals()).containsExactly(first, second);
    assertThat(Files.readString(file)).startsWith("# Colonnes que quelqu'un a regardées");
  }

  @Test
  void whatPeopleWroteStaysAsItIs() throws IOException, RuleException {
    String written =
        """
        # Vu avec le prestataire le 3 mars.
        dismissals:
            - {store: mairie, table: a.b, column: c, kind: nir, author: DPO,
               reason: référence interne, on: 2026-01-01, until: 2027-01-01}   # à revoir
        """;
    Files.writeString(file, written);

    DismissalsFile.append(file, dismissal("autre", "vérifié"), Locale.FRENCH);

    assertThat(Files.readString(file)).startsWith(written);
    assertThat(DismissalsFile.read(file).dismissals()).hasSize(2);
  }

  @Test
  void aFileThatCannotBeAddedToIsLeftAlone() throws IOException {
    Files.writeString(file, "dismissals: []\n");

    assertThatThrownBy(() -> DismissalsFile.append(file, dismissal("c", "vu"), Locale.ENGLISH))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("nothing was added");
    assertThat(file).hasContent("dismissals: []\n");
  }

  @Test
  void aDismissalWithoutAuthorDismissesNothingAndLeavesTheOthers() throws IOException {
    Files.writeString(
        file,
        """
        dismissals:
          - {store: m, table: a.b, column: c, kind: nir, reason: vu, on: 2026-01-01, until: 2027-01-01}
          - {store: m, table: a.b, column: d, kind: nir, author: DPO, reason: vu, on: 2026-01-01,
             until: 2025-01-01}
          - {store: m, table: a.b, column: e, kind: nir, author: DPO, reason: vu, on: 2026-01-01,
             until: 2027-01-01}
        """);

    DismissalsFile read = DismissalsFile.read(file);

    assertThat(read.dismissals()).extracting(Dismissal::column).containsExactly("e");
    assertThat(read.problems())
        .extracting(problem -> problem.message(Locale.ENGLISH))
        .containsExactly(
            "'author' is missing: add this key",
            "this dismissal ends before it begins: correct one of the dates");
    assertThat(read.problems()).extracting(Problem::at).extracting("line").containsExactly(2, 4);
  }

  @Test
  void aDismissalHoldsUntilItsLastDay() {
    Dismissal dismissal = dismissal("c", "vu");

    assertThat(dismissal.holdsOn(DAY.plusYears(1))).isTrue();
    assertThat(dismissal.holdsOn(DAY.plusYears(1).plusDays(1))).isFalse();
  }

  @Test
  void noFileIsNoProblem() {
    assertThat(DismissalsFile.read(file).problems()).isEmpty();
  }

  private static Dismissal dismissal(String column, String reason) {
    return new Dismissal(
        "mairie", "rh.agent", column, "nir", "DPO mutualisé", reason, DAY, DAY.plusYears(1));
  }
}
