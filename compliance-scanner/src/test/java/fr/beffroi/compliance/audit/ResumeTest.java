package fr.beffroi.compliance.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.audit.InterruptedAudit.Watched;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.jdbc.SampleDatabases;
import fr.beffroi.compliance.sample.SampleTownHall;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does an audit that was interrupted end as one that was not? */
class ResumeTest {
  private static final SampleTownHall.Sample SAMPLE = SampleTownHall.make();
  private static final Runnable NOTHING = () -> {};

  @TempDir private Path folder;
  private StoreAddress address;
  private SampleAudits audits;
  private Path file;

  @BeforeEach
  void theSampleTownHall() throws Exception {
    address = SampleDatabases.sqlite(folder, SAMPLE.statements());
    audits = new SampleAudits(address);
    file = folder.resolve("memory.jsonl");
  }

  @Test
  void whereverItIsInterruptedTheResumedAuditIsTheSameAndAsksOnlyTheRest() throws Exception {
    Watched whole = new Watched(Memory.NONE, 0, NOTHING);
    Audit expected = audits.run(audits.auditor(whole));
    int all = whole.remembered();

    assertThat(all).isGreaterThan(20);
    for (int answers : List.of(1, 2, all / 4, all / 2, all - 1, all)) {
      interruptAfter(answers);
      try (MemoryFile memory = MemoryFile.resume(file, audits.basis())) {
        Watched resumed = new Watched(memory, 0, NOTHING);

        assertThat(audits.run(audits.auditor(resumed))).isEqualTo(expected);
        assertThat(resumed.remembered()).isEqualTo(all - answers);
        assertThat(resumed.recalled()).isGreaterThanOrEqualTo(answers);
        memory.forget();
      }
      assertThat(file).doesNotExist();
    }
  }

  private void interruptAfter(int answers) throws Exception {
    try (MemoryFile memory = MemoryFile.begin(file, audits.basis(), SampleAudits.BEGAN)) {
      Auditor[] running = new Auditor[1];
      running[0] = audits.auditor(new Watched(memory, answers, () -> running[0].cancel()));
      audits.run(running[0]);

      assertThat(running[0].isCancelled()).isTrue();
      assertThat(memory.size()).isEqualTo(answers);
    }
  }

  @Test
  void anAuditThatIsKilledIsResumedToTheSameEnd() throws Exception {
    Audit expected = audits.run(audits.auditor(Memory.NONE));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                InterruptedAudit.class.getName(),
                address.url().scheme() + ":" + address.url().location(),
                file.toString(),
                "9")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      assertThat(out.readLine()).isEqualTo(InterruptedAudit.SAID);
      assertThatThrownBy(() -> MemoryFile.resume(file, audits.basis()))
          .isInstanceOf(NotResumable.class)
          .hasMessageContaining("still running");
    } finally {
      process.destroyForcibly().waitFor();
    }
    try (MemoryFile memory = MemoryFile.resume(file, audits.basis())) {
      assertThat(memory.size()).isEqualTo(9);
      assertThat(audits.run(audits.auditor(memory))).isEqualTo(expected);
    }
  }

  @Test
  void aTornLineAndWhatFollowsItAreAskedAgain() throws Exception {
    interruptAfter(5);
    Files.writeString(
        file, "{\"key\":\"0\",\"answ\n{\"key\":\"1\",\"answer\":{}}\n", StandardOpenOption.APPEND);
    try (MemoryFile memory = MemoryFile.resume(file, audits.basis())) {
      assertThat(memory.size()).isEqualTo(5);
      memory.remember("2", "{\"rows\":1}");
    }
    try (MemoryFile memory = MemoryFile.resume(file, audits.basis())) {
      assertThat(memory.size()).isEqualTo(6);
      assertThat(memory.recall("2")).contains("{\"rows\":1}");
    }
  }

  @Test
  void onlyItsOwnerReadsTheMemoryAndItHoldsNoValue() throws Exception {
    try (MemoryFile memory = MemoryFile.begin(file, audits.basis(), SampleAudits.BEGAN)) {
      audits.run(audits.auditor(memory));
    }

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String text = Files.readString(file);
    assertThat(text).contains("\"tally\"", "\"by_year\"").doesNotContain("@");
    assertThat(text).doesNotContainPattern("\\b[0-9]{13,15}\\b");
  }

  @Test
  void anotherAuditIsNotMadeOfTheseAnswers() throws Exception {
    interruptAfter(1);
    MemoryBasis was = audits.basis();

    refuses(new MemoryBasis(LocalDate.of(2030, 1, 1), was.mode(), "test", was.inputs()))
        .hasMessageContaining("--as-of " + SampleTownHall.AS_OF);
    refuses(new MemoryBasis(was.asOf(), Mode.COMPLET, "test", was.inputs()))
        .hasMessageContaining("--mode echantillon");
    refuses(new MemoryBasis(was.asOf(), was.mode(), "next", was.inputs()))
        .hasMessageContaining("Beffroi test");
    refuses(
            new MemoryBasis(
                was.asOf(), was.mode(), "test", new InputDigests("x", was.inputs().rules())))
        .hasMessageContaining("register");
    refuses(
            new MemoryBasis(
                was.asOf(), was.mode(), "test", new InputDigests(was.inputs().register(), "x")))
        .hasMessageContaining("rules");
  }

  @Test
  void aFileThatIsNoMemoryIsRefused() throws Exception {
    Files.writeString(file, "nothing");

    refuses(audits.basis()).hasMessageContaining("begin again without --resume");
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refuses(
      MemoryBasis asked) {
    return assertThatThrownBy(() -> MemoryFile.resume(file, asked))
        .isInstanceOf(NotResumable.class);
  }
}
