package fr.beffroi.detection.behaviour.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What is learned of the names that a town asks for, and what is not? */
class NameTrainingTest {
  private static final NameTraining.Taught TAUGHT = taught(new Town().days(0, 12));

  private static NameTraining.Taught taught(Town town) {
    return (NameTraining.Taught) town.train();
  }

  @Test
  void namesOfSeveralMachinesOrDaysAreLearnedAndItIsSaid() {
    assertThat(TAUGHT.lesson().names()).isBetween(720L, 760L);
    assertThat(TAUGHT.lesson().clients()).isEqualTo(11);
    assertThat(TAUGHT.lesson().days()).isEqualTo(12);
    assertThat(TAUGHT.days()).isEqualTo(3);
    assertThat(TAUGHT.names().usualCarriers()).as("the antivirus's domain").isEqualTo(1);
    assertThat(TAUGHT.lesson().learned().french())
        .startsWith("Noms DNS : ")
        .contains("noms distincts appris sur 12 jours (11 machines)");
  }

  @Test
  void oneHeldOutDayOfOneMachineCalibratesOnce() {
    assertThat(TAUGHT.generated()).hasSize(3 * 11);
    assertThat(TAUGHT.carried()).hasSize(3 * 11);
    assertThat(Arrays.stream(TAUGHT.generated()).max().orElseThrow()).isLessThan(6);
  }

  @Test
  void tooFewNamesOrDaysAreLeftToTheSigmaRules() {
    NameTraining.Result few = new Town().days(0, 6).train();

    assertThat(few).isInstanceOf(NameTraining.Sparse.class);
    assertThat(few.lesson().lacks().french())
        .contains("noms distincts sur 6 jours ; il en faut 500 sur 7 jours");
    assertThat(new Town().train().lesson().isEmpty()).isTrue();
  }

  @Test
  void whatOneMachineAskedForOnOneDayOrWhatDoesNotExistTeachesNothing() {
    Town infected = new Town().days(0, 12).generated("10.20.1.66", Town.at(3, 3), 400);
    for (int day = 1; day < 12; day++) {
      infected.generated("10.20.1.67", Town.at(day, 4), 40);
    }
    NameTraining.Taught taught = taught(infected);

    assertThat(taught.lesson().names()).isEqualTo(TAUGHT.lesson().names());
    assertThat(taught.lesson().once()).isGreaterThan(TAUGHT.lesson().once() + 800);
  }

  @Test
  void aTunnelOfOneMachineThatWasThereFromTheStartIsNoUsualCarrier() {
    Town tunnelled = new Town().days(0, 12);
    for (int day = 0; day < 12; day++) {
      tunnelled.tunnel("10.20.1.66", Town.at(day, 3), 200);
    }
    assertThat(taught(tunnelled).names().carriers().usual("mairie-archives.example")).isZero();
  }

  @Test
  void theSameQuestionsGiveTheSameBytesWhichAreReadBackAndNameNoDomain() throws IOException {
    byte[] bytes = bytes(TAUGHT.names());
    TownNames read = TownNames.read(new DataInputStream(new ByteArrayInputStream(bytes)));

    assertThat(bytes(read)).isEqualTo(bytes);
    assertThat(bytes(taught(new Town().days(0, 12)).names())).isEqualTo(bytes);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
        .doesNotContain("antivirus")
        .doesNotContain("mairie-");
  }

  @Test
  void ofTooManyEntriesThoseOfSomeMachinesAreKeptWhole() {
    AskedLog log = new AskedLog(1_000);
    for (int client = 0; client < 64; client++) {
      for (int name = 0; name < 50; name++) {
        log.add(client, 490_000, name);
      }
    }
    assertThat(log.weight()).isEqualTo(4);
    assertThat(log.sorted()).hasSize(16 * 50);
    assertThat(Arrays.stream(log.sorted()).map(AskedLog::client))
        .allMatch(client -> client % 4 == 0);
  }

  private static byte[] bytes(TownNames names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    names.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
