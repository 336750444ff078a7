package fr.beffroi.detection.behaviour.names;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.detection.alert.Alert;
import fr.beffroi.detection.alert.Category;
import fr.beffroi.detection.alert.Level;
import fr.beffroi.rules.Bilingual;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Which machines are told about for the names that they ask for, and which are not? */
class NameWatchTest {
  private static final TownNames TOWN =
      ((NameTraining.Taught) new Town().days(0, 12).train()).names();
  private static final String INFECTED = "10.20.1.12";

  @Test
  void ordinaryDaysWithAllThatLooksGeneratedAndIsNotRaiseNothing() {
    assertThat(alerts(new Town().days(13, 18))).isEmpty();
  }

  @Test
  void aMachineThatLooksForItsMasterRaisesOneAlertThatSaysWhy() {
    List<Alert> alerts = alerts(new Town().days(13, 15).generated(INFECTED, Town.at(14, 10), 330));

    assertThat(alerts.stream().map(Alert::id).distinct()).hasSize(1);
    Alert last = alerts.get(alerts.size() - 1);
    assertThat(last.ended()).isTrue();
    assertThat(last.sourceIp()).isEqualTo(INFECTED);
    assertThat(last.rule().category()).isEqualTo(Category.MALWARE);
    assertThat(last.rule().level()).isEqualTo(Level.HIGH);
    assertThat(last.service()).isEqualTo("unbound");
    assertThat(last.evidence()).hasSizeBetween(11, Alert.MOST_EVIDENCE);
    assertThat(last.count()).isGreaterThan(240);
    assertThat(last.message().english())
        .matches("10\\.20\\.1\\.12 asked for 2[0-9]{2} domain names .*for example .*an hour");
    assertThat(last.message().french()).contains("noms de domaine", "d'habitude : 0 par heure");
    assertThat(last.reasons().stream().map(Bilingual::english))
        .anyMatch(reason -> reason.startsWith("Names of that kind within an hour: ≥ 256"))
        .anyMatch(reason -> reason.contains("100 % say that there is no such name"))
        .anyMatch(reason -> reason.contains("(from 2026-03-02 to 2026-03-13)"));
  }

  @Test
  void aTunnelRaisesOneAlertThatNamesItsDomainAndNothingThatItCarried() {
    List<Alert> alerts = alerts(new Town().days(13, 15).tunnel(INFECTED, Town.at(14, 3), 400));

    assertThat(alerts.stream().map(Alert::id).distinct()).hasSize(1);
    Alert last = alerts.get(alerts.size() - 1);
    assertThat(last.ended()).isTrue();
    assertThat(last.rule().category()).isEqualTo(Category.EXFILTRATION);
    assertThat(last.rule().level()).isEqualTo(Level.HIGH);
    assertThat(last.group())
        .containsEntry("source.ip", INFECTED)
        .containsEntry("dns.question.registered_domain", "mairie-archives.example");
    assertThat(last.message().english())
        .contains(" different sub-domains of mairie-archives.example; usual: 0 an hour");
    assertThat(last.toString()).doesNotContain(".t.mairie-archives.example");
    assertThat(last.reasons().get(0).english()).contains("nothing is known of this domain");
  }

  @Test
  void aFewOddNamesOrAFewBytesAreNothing() {
    Town town =
        new Town().generated(INFECTED, Town.at(14, 10), 5).tunnel(INFECTED, Town.at(14, 12), 15);

    assertThat(alerts(town)).isEmpty();
  }

  @Test
  void whatIsUsualOfAMachineIsNoNewsAndMoreThanThatIs() {
    Town scanner = new Town();
    for (int hour = 0; hour < 60; hour++) {
      scanner.generated(INFECTED, Town.at(13, hour), 5);
    }
    assertThat(alerts(scanner.generated(INFECTED, Town.at(15, 13), 9))).isEmpty();
    List<Alert> more = alerts(scanner.generated(INFECTED, Town.at(15, 16), 60));

    assertThat(more).isNotEmpty();
    assertThat(more.get(0).reasons().get(0).english())
        .contains("for this machine (known since 2026-03-15)");
  }

  @Test
  void anEpisodeEndsAfterAnHourOfQuietAndTheNextIsAnother() {
    List<Alert> alerts =
        alerts(
            new Town()
                .generated(INFECTED, Town.at(14, 10), 60)
                .generated(INFECTED, Town.at(14, 14), 60));

    assertThat(alerts.stream().map(Alert::id).distinct()).hasSize(2);
    assertThat(alerts.stream().filter(Alert::ended)).hasSize(2);
  }

  @Test
  void theSameQuestionsGiveTheSameAlertsThoughTheMemoryIsWrittenAndReadInBetween() {
    Town town =
        new Town().generated(INFECTED, Town.at(14, 10), 60).tunnel(INFECTED, Town.at(14, 10), 99);

    assertThat(alerts(town, true)).isEqualTo(alerts(town, false)).isNotEmpty();
  }

  @Test
  void theMemoryOfTheBusiestMachineIsBounded() throws IOException {
    NameWatch watch = watch();
    Town town = new Town();
    for (int domain = 0; domain < 60; domain++) {
      town.generated(INFECTED, Town.at(14, 10), 300).tunnel(INFECTED, Town.at(14, 10), 400);
    }
    List<Question> questions = town.questions();
    ClientMemory memory = ClientMemory.of(questions.get(0));
    long most = 0;
    for (int i = 0; i < questions.size(); i++) {
      watch.onQuestion(memory, elsewhere(questions.get(i), i % 40));
      most = i % 500 == 0 ? Math.max(most, bytes(memory).length) : most;
    }
    assertThat(most).isLessThan(40_000);
  }

  private static Question elsewhere(Question question, int number) {
    return new Question(
        question.commune(),
        question.client(),
        true,
        question.time(),
        question.name().replace("mairie-archives", "mairie-archives" + number),
        question.answer(),
        question.service(),
        question.position());
  }

  @Property(tries = 200)
  void noQuestionIsTooStrange(
      @ForAll String name, @ForAll String client, @ForAll @LongRange(min = 0) long time) {
    Question question =
        new Question("commune", client, false, time / 2, name, Answer.UNKNOWN, "", "test/1");
    ClientMemory memory = ClientMemory.of(question);

    assertThat(watch().onQuestion(memory, question)).isEmpty();
    assertThat(copy(memory)).isNotNull();
  }

  @Property(tries = 200)
  void bytesThatAreNoMemoryAreRefused(@ForAll byte[] bytes) {
    byte[] hostile = bytes.clone();
    if (hostile.length > 0) {
      hostile[0] = 1;
    }
    try {
      new ClientMemoryCodec().read(new DataInputStream(new ByteArrayInputStream(hostile)));
    } catch (IOException refused) {
      assertThat(refused).isNotNull();
    }
  }

  private static List<Alert> alerts(Town town) {
    return alerts(town, false);
  }

  private static List<Alert> alerts(Town town, boolean written) {
    NameWatch watch = watch();
    Map<String, ClientMemory> memories = new HashMap<>();
    List<Alert> alerts = new ArrayList<>();
    for (Question question : town.questions()) {
      ClientMemory memory =
          memories.computeIfAbsent(question.key(), first -> ClientMemory.of(question));
      alerts.addAll(watch.onQuestion(memory, question));
      if (written) {
        memories.put(question.key(), copy(memory));
      }
    }
    memories.forEach((key, memory) -> alerts.addAll(watch.onTime(memory, Long.MAX_VALUE)));
    alerts.sort(Comparator.comparing(Alert::lastSeen).thenComparing(Alert::ended));
    return alerts;
  }

  private static ClientMemory copy(ClientMemory memory) {
    return new ClientMemoryCodec().copy(memory);
  }

  private static byte[] bytes(ClientMemory memory) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ClientMemoryCodec().write(memory, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static NameWatch watch() {
    return NameWatches.of(TOWN);
  }
}
