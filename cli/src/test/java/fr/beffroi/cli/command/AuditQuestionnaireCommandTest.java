package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import fr.beffroi.compliance.datastore.declared.BlankQuestionnaire;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditQuestionnaireCommandTest {
  @TempDir private Path folder;

  @Test
  void writesABlankOneInTheReadersLanguage() throws Exception {
    CommandRun french = run("fr_FR.UTF-8", "cantine.yml");
    CommandRun english = run("en_GB.UTF-8", "canteen.yml");

    assertThat(french.code()).isZero();
    assertThat(french.err()).contains("cantine.yml").contains("declared:");
    assertThat(english.code()).isZero();
    assertThat(folder.resolve("cantine.yml")).hasContent(BlankQuestionnaire.in(Locale.FRENCH));
    assertThat(folder.resolve("canteen.yml")).hasContent(BlankQuestionnaire.in(Locale.ENGLISH));
  }

  @Test
  void neverWritesOverAFile() throws Exception {
    Path signed = Files.writeString(folder.resolve("signe.yml"), "application: Cantine\n");

    CommandRun run = run("fr_FR.UTF-8", "signe.yml");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("signe.yml").contains("existe déjà").contains("→");
    assertThat(signed).hasContent("application: Cantine");
  }

  private CommandRun run(String language, String file) {
    return CommandRun.in(folder).with("LANG", language).call("audit", "questionnaire", file);
  }
}
