package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does a command say, in both languages, of a file or a value that it cannot use? */
class WrongInputTest {
  @TempDir private Path folder;

  @BeforeEach
  void someFiles() throws IOException {
    Files.createDirectory(folder.resolve("logs"));
    Files.writeString(folder.resolve("some.log"), "no format reads this\n");
    Files.writeString(folder.resolve("beffroi.yml"), "commune: {slug: example, name: Example}\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "parse logs | logs: c'est un dossier | logs: is a folder",
        "replay logs | logs: c'est un dossier | logs: is a folder",
        "rules explain brute_force logs | logs: c'est un dossier | logs: is a folder",
        "doctor --config logs | logs: c'est un dossier | logs: is a folder",
        "parse nowhere.log | ce fichier n'existe pas | no such file",
        "replay nowhere.log | ce fichier n'existe pas | no such file",
        "rules list --rules some.log | n'est pas un dossier | or it is a file",
        "replay some.log --inside 10.0.0.0/99 | pas une liste de réseaux | not a list of networks",
        "demo --days 2 | au moins 7 jours | at least 7 days",
        "archive search word | pas encore d'archive | no archive yet",
        "archive verify | pas encore d'archive | no archive yet",
      })
  void aWrongCallIsAnsweredInTheReadersLanguage(String call, String french, String english) {
    assertThat(said(call, "fr")).contains(french).contains("→");
    assertThat(said(call, "en")).contains(english);
  }

  @Test
  void whyALineIsNotReadIsSaidInTheReadersLanguage() {
    CommandRun run = CommandRun.in(folder).call("parse", "some.log", "--lang=fr");
    assertThat(run.err()).contains("aucun format ne lit cette ligne");
  }

  @Test
  void anExplanationNamesGroupAndTimespanAsTheRuleDoes() {
    CommandRun run = CommandRun.in(folder).call("rules", "explain", "brute_force", "some.log");
    assertThat(run.err()).contains("grouped by source.ip within 10m");
  }

  private String said(String call, String language) {
    CommandRun run = CommandRun.in(folder).call((call + " --lang=" + language).split(" "));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    return run.err();
  }
}
