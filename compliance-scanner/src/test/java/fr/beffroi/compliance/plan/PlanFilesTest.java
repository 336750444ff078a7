package fr.beffroi.compliance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import fr.beffroi.rules.RuleException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanFilesTest {
  @TempDir Path folder;

  @Test
  void theShippedTemplateClaimsNothingAboutADepartement() throws Exception {
    DepartmentTemplate template = DepartmentTemplates.find(folder.resolve("none"), "62");

    assertThat(template.archives()).isEqualTo("Archives départementales");
    assertThat(template.originals()).isEmpty();
    assertThat(template.columns()).isEmpty();
  }

  @Test
  void theCommunesOwnFileOfItsDepartementComesFirst() throws Exception {
    Files.writeString(folder.resolve("default.yml"), "archives: Archives\n");
    Files.writeString(
        folder.resolve("2A.yml"),
        """
        archives: "Archives de Corse-du-Sud"
        address: ["1 rue Exemple", "20000 Ajaccio"]
        originals: 3
        columns: ["Cote", "Métrage"]
        """);

    assertThat(DepartmentTemplates.find(folder, "62").archives()).isEqualTo("Archives");
    DepartmentTemplate corsica = DepartmentTemplates.find(folder, "2A");
    assertThat(corsica.originals()).hasValue(3);
    assertThat(corsica.columns()).containsExactly("Cote", "Métrage");
  }

  @Test
  void aDepartementIsNoPath() {
    assertThatThrownBy(() -> DepartmentTemplates.find(folder, "../x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBrokenTemplateSaysWhereAndWhatToDo() {
    assertThatThrownBy(() -> DepartmentTemplates.read("62.yml", "archives: A\noriginals: deux\n"))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("62.yml:1")
        .hasMessageContaining("1 to 9 originals");
    assertThatThrownBy(() -> DepartmentTemplates.read("62.yml", "archive: A\n"))
        .hasMessageContaining("archives");
  }

  @Test
  void servicesAndHoldsAreRead() throws Exception {
    assertThat(PlanFiles.services(file("cantine: {service: Enfance, position: 'DG > Famille'}\n")))
        .containsExactly(entry("cantine", new ProducingService("Enfance", "DG > Famille")));
    assertThat(
            PlanFiles.holds(
                file(
                    """
                holds:
                  - store: marches
                    author: SJ
                    reason: recours
                    on: 2024-05-02
                """)))
        .isEqualTo(
            List.of(
                new LegalHold(
                    "marches", "", "SJ", "recours", LocalDate.of(2024, 5, 2), Optional.empty())));
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("plan.yml"), text);
  }
}
