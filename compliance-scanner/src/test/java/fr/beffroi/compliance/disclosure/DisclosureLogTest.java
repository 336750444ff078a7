package fr.beffroi.compliance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import fr.beffroi.compliance.disclosure.TwoPeople.Approval;
import fr.beffroi.compliance.disclosure.TwoPeople.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureLogTest {
  @TempDir private Path folder;
  private Path file;
  private DisclosureLog log;

  @BeforeEach
  void open() {
    file = folder.resolve("levees.jsonl");
    log = new DisclosureLog(file);
  }

  private static DisclosureLog.Entry entry(String digest) {
    byte[] paper = RequestJson.write(Keys.REQUEST);
    Verdict verdict =
        new TwoPeople(Keys.KEYHOLDERS)
            .judge(
                paper,
                List.of(Keys.sign(paper, Keys.DPO, Keys.NOW), Keys.sign(paper, Keys.DGS, Keys.NOW)),
                Keys.NOW);
    List<Approval> approvals = ((Verdict.Agreed) verdict).approvals();
    return new DisclosureLog.Entry(Keys.NOW, digest, Keys.REQUEST, approvals, 2);
  }

  @Test
  void nobodyLookedAnybodyUpBeforeTheFirstTime() throws IOException {
    assertThat(log.read().lines()).isEmpty();
    assertThat(log.read().intact()).isTrue();
  }

  @Test
  void eachLineSaysWhoWhyAndHowMany() throws IOException {
    log.add(entry("a"));
    log.add(entry("b"));

    assertThat(log.read().intact()).isTrue();
    assertThat(log.read().lines()).hasSize(2);
    assertThat(Files.readString(file))
        .contains("Déléguée de Valmont", "Directrice de Valmont", "breach", "\"people\":2");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aRequestIsOpenedOnce() throws IOException {
    assertThat(log.add(entry("a"))).isTrue();
    assertThat(log.add(entry("a"))).isFalse();
    assertThat(log.read().lines()).hasSize(1);
  }

  @Test
  void aLogThatWasChangedTakesNoMore() throws IOException {
    log.add(entry("a"));
    log.add(entry("b"));
    log.add(entry("c"));
    List<String> lines = Files.readAllLines(file);
    Files.write(file, List.of(lines.get(0), lines.get(2)));

    assertThat(log.read().intact()).isFalse();
    assertThatIOException().isThrownBy(() -> log.add(entry("d")));
  }

  @Test
  void halfALineIsSeen() throws IOException {
    log.add(entry("a"));
    Files.writeString(file, Files.readString(file).substring(0, 40));

    assertThat(log.read().intact()).isFalse();
  }
}
