package fr.beffroi.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.cli.CommandRun;
import fr.beffroi.detection.behaviour.judge.TrainingLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does a commune get a model out of its log files, see it, and put the one before back? */
class ModelTrainCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void tenDaysOfLoginsFromTenDesks() throws IOException {
    Files.writeString(folder.resolve("auth.log"), days(2, 12));
  }

  private static String days(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int day = from; day < to; day++) {
      for (int hour = 8; hour < 18; hour++) {
        for (int desk = 0; desk < 10; desk++) {
          for (int login = 0; login < 3; login++) {
            String failed = login == 0 && (day + hour + desk) % 7 == 0 ? "Failed" : "Accepted";
            lines.append(
                String.format(
                    "Mar %2d %02d:%02d:%02d ged01 sshd[41%02d]: %s password for agent%d from"
                        + " 10.20.1.%d port 4010 ssh2%n",
                    day, hour, login, desk, desk, failed, desk, 10 + desk));
          }
        }
      }
    }
    return lines.toString();
  }

  @Test
  void aModelIsTrainedShownAndSaysForWhatItSuffices() {
    CommandRun trained = train("--out", "march.model");
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(trained.err())
        .contains("10 days of 28; usable for", "Logins from an address")
        .contains("march.model");

    CommandRun shown = CommandRun.in(folder).call("model", "show", "march.model");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.lines())
        .anySatisfy(
            line ->
                assertThat(line).contains("\"rule\":\"auth_by_source\"", "\"feature\":\"users\""));
    assertThat(shown.err()).contains("learned from 2026-03-02 to 2026-03-11");
  }

  @Test
  void theFirstModelOfAFolderIsInForceAndNoneWasBefore() throws IOException {
    assertThat(train("--out", "models").code()).isZero();
    String first = Files.readString(folder.resolve("models/current"));
    assertThat(first).isEqualTo("20261122-120000.model\n");

    CommandRun none = CommandRun.in(folder).call("model", "back", "models");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("no model was in force before");
  }

  @Test
  void theModelOfAConfigurationIsShownAndPutBackWithoutNamingItsFolder() throws IOException {
    Files.writeString(folder.resolve("beffroi.yml"), "commune: {slug: x}\ndata: data\n");
    CommandRun none = CommandRun.in(folder).call("model", "show");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("no model is in force").contains("beffroi model train");

    Files.createDirectories(folder.resolve("data"));
    assertThat(train("--out", "data/models").code()).isZero();
    Files.writeString(
        folder.resolve("data/status.json"),
        """
        {"behaviour": {"model": "20261122-120000.model/0f", "drift": {"fr": "a", "en": "Unchanged."}}}
        """);
    CommandRun shown = CommandRun.in(folder).call("model", "show");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(shown.err())
        .contains("Last training 2026-11-22 13:00: 10 days of 28; usable for")
        .contains("Unchanged.");

    CommandRun back = CommandRun.in(folder).call("model", "back");
    assertThat(back.err()).contains("no model was in force before");
  }

  @Test
  void budgetAndCalendarAreTakenFromAConfigurationAndFromOptions() throws IOException {
    Files.writeString(
        folder.resolve("beffroi.yml"),
        "commune: {slug: x}\nbehaviour: {budget: 0.001, school-zone: A, council: [2026-03-12]}\n");
    assertThat(train("--out", "march.model", "--school-zone", "A").code()).isZero();
    Files.writeString(folder.resolve("today.log"), days(12, 13) + oddNight());

    CommandRun judged =
        replay("--behaviour", "march.model", "--config", "beffroi.yml", "--budget", "50");
    assertThat(judged.code()).as(judged.err()).isZero();
    assertThat(judged.out()).contains("\"anomaly\"");

    Files.writeString(
        folder.resolve("wrong.yml"), "commune: {slug: x}\nbehaviour: {budget: a lot}\n");
    CommandRun misread = replay("--behaviour", "march.model", "--config", "wrong.yml");
    assertThat(misread.code()).isEqualTo(2);
    assertThat(misread.err()).contains("wrong.yml:2:21: 'a lot' does not fit 'budget'");

    CommandRun wrong = replay("--behaviour", "march.model", "--budget", "-1");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("--budget", "'-1' does not fit");
    assertThat(replay("--behaviour", "march.model", "--council", "tonight").code()).isEqualTo(2);
  }

  @Test
  void tooFewDaysTeachNothingAndNothingIsWritten() {
    CommandRun run = train("--out", "march.model", "--to", "2026-03-05");
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(run.err())
        .contains("4 days of 28; usable for nothing yet", "it takes 200 on 7 days")
        .contains("Nothing was written");
    assertThat(folder.resolve("march.model")).doesNotExist();
  }

  @Test
  void aModelThatIsDamagedIsSaidInTheReadersLanguageAndANewOneTakesItsPlace() throws IOException {
    assertThat(train("--out", "models").code()).isZero();
    Path damaged = folder.resolve("models/20261122-120000.model");
    Files.write(damaged, new byte[] {1}, StandardOpenOption.APPEND);
    CommandRun shown =
        CommandRun.in(folder).call("model", "show", "--lang", "fr", damaged.toString());
    assertThat(shown.code()).isEqualTo(3);
    assertThat(shown.err()).contains("le modèle est endommagé ; reprenez-en une copie");

    CommandRun again = train("--out", "models");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.err())
        .contains("cannot be read, and so does not count", "the model is damaged")
        .contains("Model in force: ");
    assertThat(folder.resolve("models/previous")).doesNotExist();
  }

  /** An hour's work of one desk alone: who logs in from where cannot be learned of it. */
  private static String hourly() {
    StringBuilder lines = new StringBuilder();
    for (int hour = 0; hour < 10 * 24; hour++) {
      lines.append(
          String.format(
              "Mar %2d %02d:00:05 ged01 sshd[4100]: Accepted password for agent0 from 10.20.1.10"
                  + " port 4010 ssh2%n",
              2 + hour / 24, hour % 24));
    }
    return lines.toString();
  }

  @Test
  void aModelThatIsWorseIsKeptBesideUntilSomebodyGivesAReason() throws IOException {
    assertThat(train("--out", "models").code()).isZero();
    Path current = folder.resolve("models/current");
    String first = Files.readString(current);
    Files.writeString(folder.resolve("auth.log"), hourly());

    CommandRun refused = train("--out", "models");
    assertThat(refused.code()).as(refused.err()).isEqualTo(1);
    assertThat(refused.err())
        .contains("The model in force stays", first.strip())
        .contains("no longer suffices for 'Logins ");
    assertThat(current).hasContent(first);

    CommandRun noReason = train("--out", "models", "--accept-worse", " ");
    assertThat(noReason.code()).isEqualTo(2);

    CommandRun taken =
        train("--out", "models", "--accept-worse", "the desks moved", "--stats", "stats.json");
    assertThat(taken.code()).as(taken.err()).isZero();
    assertThat(taken.err()).contains("though it is worse", "the desks moved");
    assertThat(Files.readString(current)).isNotEqualTo(first);
    assertThat(folder.resolve("models/previous")).hasContent(first);
    assertThat(folder.resolve("stats.json")).content().contains("\"lines\":240");

    String now = "models/" + Files.readString(current).strip();
    CommandRun shown = CommandRun.in(folder).call("model", "show", now);
    assertThat(shown.err()).contains("Put in force though it was worse", "the desks moved");
  }

  @Test
  void aSecondTrainingForAFolderIsToldWhoTheFirstIsAndOneIntoAFileGoesOn() throws IOException {
    try (TrainingLock first = TrainingLock.take(folder.resolve("models")).orElseThrow()) {
      assertThat(first).isNotNull();
      CommandRun second = train("--out", "models", "--lang", "fr");
      assertThat(second.code()).isEqualTo(3);
      assertThat(second.err())
          .contains("s'apprend déjà", "processus " + ProcessHandle.current().pid());
      assertThat(folder.resolve("models/current")).doesNotExist();
      assertThat(train("--out", "march.model").code()).isZero();
    }
    assertThat(train("--out", "models").code()).isZero();
  }

  @Test
  void whatTheRulesFindInThePeriodIsCutOutAndAnAttackerFromTheStartDoesNotBecomeUsual()
      throws IOException {
    StringBuilder poisoned = new StringBuilder(days(2, 12));
    for (int day = 2; day < 12; day++) {
      for (int second = 0; second < 40; second++) {
        poisoned.append(guess(day, 3, second));
      }
    }
    String sorted = poisoned.toString().lines().sorted().collect(Collectors.joining("\n"));
    Files.writeString(folder.resolve("auth.log"), sorted + "\n");
    CommandRun trained = train("--out", "march.model");
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(trained.err()).containsPattern("of which [1-9][0-9]* of known incidents were cut");

    StringBuilder today = new StringBuilder();
    for (int second = 0; second < 40; second++) {
      today.append(guess(12, 3, second));
    }
    Files.writeString(folder.resolve("today.log"), today + days(12, 13));
    CommandRun judged = replay("--behaviour", "march.model");
    assertThat(judged.lines())
        .as("the rules name it, and behaviour finds it unusual still")
        .anySatisfy(line -> assertThat(line).contains("password_spraying", "10.20.1.99"))
        .anySatisfy(line -> assertThat(line).contains("anomaly", "10.20.1.99", "\"evidence\":[\""));
    assertThat(judged.err()).as("of one cause").contains(" in 1 incidents, of which 1 deserve");
  }

  private static String guess(int day, int hour, int second) {
    return String.format(
        "Mar %2d %02d:10:%02d ged01 sshd[43%02d]: Failed password for agent%d from 10.20.1.99 port"
            + " 4010 ssh2%n",
        day, hour, second, second, second % 20);
  }

  @Test
  void aWrongCallSaysWhatToDo() {
    List<CommandRun> wrong =
        List.of(
            CommandRun.in(folder).call("model", "train", "auth.log"),
            CommandRun.in(folder).call("model", "train", "--out", "a.model", "no.log"),
            train("--out", "a.model", "--from", "2026-03-09", "--to", "2026-03-05"),
            CommandRun.in(folder).call("model", "train"));
    assertThat(wrong).allSatisfy(run -> assertThat(run.code()).as(run.err()).isEqualTo(2));
  }

  @Test
  void aFileThatIsNoModelIsRefused() {
    CommandRun run = CommandRun.in(folder).call("model", "show", "auth.log");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("no model of behaviour");
  }

  @Test
  void aModelLearnsTheNamesThatTheTownAsksForOrSaysWhatIsLacking() throws IOException {
    Files.writeString(folder.resolve("dns.log"), questions(700));
    CommandRun trained =
        CommandRun.in(folder).call("model", "train", "--out", "a.model", "dns.log");
    assertThat(trained.code()).as(trained.err()).isZero();
    assertThat(trained.err())
        .contains("usable for", "DNS names: 700 different names learned on 10 days (3 machines)")
        .contains("Series hour by hour (commune, services): 2");
    CommandRun shown = CommandRun.in(folder).call("--lang", "fr", "model", "show", "a.model");
    assertThat(shown.err()).contains("Noms DNS : 700 noms distincts appris sur 10 jours");

    Files.writeString(folder.resolve("dns.log"), questions(40));
    assertThat(CommandRun.in(folder).call("model", "train", "--out", "b.model", "dns.log").err())
        .contains("DNS names: 40 different names on 10 days; it takes 500 on 7 days");
  }

  /** Ten days on which three machines ask for names of two syllables each, some of them. */
  private static String questions(int names) {
    StringBuilder lines = new StringBuilder();
    String[] syllables = {"ma", "ri", "vil", "len", "to", "par", "mon", "sel", "dur", "co"};
    for (int day = 2; day < 12; day++) {
      for (int i = 0; i < names; i++) {
        String name =
            syllables[i % 10] + syllables[i / 10 % 10] + syllables[i / 100 % 10] + "-commune.fr";
        lines.append(
            String.format(
                "[%d] unbound[812:1] info: 10.20.1.%d %s. A IN NOERROR 0.021000 0 112%n",
                1_772_438_400L + day * 86_400L + i * 40L, 10 + i % 3, name));
      }
    }
    return lines.toString();
  }

  @Test
  void aReplayByTheModelTellsWhatIsOutOfTheUsualAndWithoutItDoesNot() throws IOException {
    assertThat(train("--out", "march.model").code()).isZero();
    Files.writeString(folder.resolve("today.log"), days(12, 13) + oddNight());

    CommandRun judged = replay("--behaviour", "march.model");
    assertThat(judged.code()).as(judged.err()).isZero();
    assertThat(judged.lines())
        .anySatisfy(line -> assertThat(line).contains("anomaly", "10.20.1.10", "unusual for"));
    assertThat(replay().out()).doesNotContain("anomaly");
  }

  /** Right passwords of forty accounts from one desk at night: no rule counts successes. */
  private static String oddNight() {
    StringBuilder lines = new StringBuilder();
    for (int second = 0; second < 40; second++) {
      lines.append(
          String.format(
              "Mar 12 23:10:%02d ged01 sshd[41%02d]: Accepted password for agent%d from 10.20.1.10"
                  + " port 4010 ssh2%n",
              second, second, second));
    }
    return lines.toString();
  }

  private CommandRun replay(String... options) {
    String[] words = new String[6 + options.length];
    System.arraycopy(
        new String[] {"replay", "--as-of", "2026-03-13", "today.log", "--output", "ndjson"},
        0,
        words,
        0,
        6);
    System.arraycopy(options, 0, words, 6, options.length);
    return CommandRun.in(folder).call(words);
  }

  private CommandRun train(String... options) {
    String[] words = new String[5 + options.length];
    System.arraycopy(
        new String[] {"model", "train", "--as-of", "2026-03-12", "auth.log"}, 0, words, 0, 5);
    System.arraycopy(options, 0, words, 5, options.length);
    return CommandRun.in(folder).call(words);
  }
}
