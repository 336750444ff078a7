package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeffroiTest {
  @TempDir private Path folder;

  @Test
  void aWordAloneAsksForHelpAndIsAWrongCall() {
    CommandRun run = CommandRun.in(folder).call();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Commands:");
  }

  @ParameterizedTest(name = "beffroi {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pasre                      | unknown command 'pasre'             | Did you mean 'parse'?",
        "incidents lst              | unknown command 'lst'               | Did you mean",
        "--hlep                     | unknown option '--hlep'             | Did you mean '--help'?",
        "parse --formt sshd a.log   | unknown option '--formt'            | Did you mean '--format'?",
        "parse                      | missing: FILE                       | See: beffroi parse --help",
        "parse a b                  | unexpected argument 'b'             | See: beffroi parse --help",
        "parse --zone Paris a       | --zone: 'Paris' is not a value      | Europe/Paris",
        "parse --as-of hier a       | --as-of: 'hier' is not a value      | 2026-11-22",
        "parse --format ssdh a.log  | unknown format 'ssdh'               | Did you mean 'sshd'?",
        "incidents list --output xml| --output: 'xml' is not a value      | One of: table, json, ndjson, csv",
        "incidents close 1          | missing: --reason                   | See: beffroi incidents close --help",
        "doctor --config a --config b | --config is given twice           | See: beffroi doctor --help",
        "--lang es                  | --lang: 'es' is not a value         | One of: fr, en",
      })
  void aWrongCallSaysWhatIsWrongAndWhatToDo(String words, String what, String remedy) {
    CommandRun run = CommandRun.in(folder).call(words.split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("beffroi: ").contains(what).contains(remedy);
    assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception");
  }

  @Test
  void complaintsAreInTheLanguageThatWasAskedForWhereverItStands() {
    assertThat(CommandRun.in(folder).call("pasre", "--lang=fr").err())
        .isEqualTo("beffroi: commande inconnue « pasre »\n  → Vouliez-vous dire « parse » ?\n");
    assertThat(CommandRun.in(folder).with("LC_ALL", "fr_FR.UTF-8").call("parse").err())
        .contains("il manque : FICHIER");
  }

  @Test
  void technicalDetailsAreShownOnlyWhereAskedFor() {
    assertThat(CommandRun.in(folder).call("parse", "none.log").err()).doesNotContain("\tat ");
    assertThat(CommandRun.in(folder).call("parse", "none.log", "--debug").err()).contains("\tat ");
  }

  @Test
  void coloursAreForTerminalsThatWantThem() {
    assertThat(CommandRun.in(folder).onTerminal(80).call("pasre").err()).contains("\u001B[");
    assertThat(CommandRun.in(folder).call("pasre").err()).doesNotContain("\u001B");
    assertThat(CommandRun.in(folder).onTerminal(80).with("NO_COLOR", "1").call("--help").out())
        .doesNotContain("\u001B");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(CommandRun.in(folder).call("--version").out())
        .matches("beffroi \\d+\\.\\d+\\.\\d+\\R");
  }
}
