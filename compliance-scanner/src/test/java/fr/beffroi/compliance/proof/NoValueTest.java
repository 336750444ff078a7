package fr.beffroi.compliance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.audit.Audit;
import fr.beffroi.compliance.audit.AuditListener;
import fr.beffroi.compliance.audit.AuditTarget;
import fr.beffroi.compliance.audit.Auditor;
import fr.beffroi.compliance.audit.Mode;
import fr.beffroi.compliance.audit.Step;
import fr.beffroi.compliance.audit.StoreAudit;
import fr.beffroi.compliance.datastore.LogCapture;
import fr.beffroi.compliance.datastore.StoreAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does any value of a citizen leave a store, by any way at all? */
class NoValueTest {
  private static final int DEADLINE_SECONDS = 300;

  @TempDir private Path folder;

  @Test
  void noValueIsInAnythingThatAnAuditOfEveryKindOfStorePrintsLogsOrLeavesBehind() throws Exception {
    List<StoreAddress> stores =
        List.of(
            CanaryStores.sqlite(folder.resolve("sqlite")),
            CanaryStores.h2(folder.resolve("h2")),
            CanaryStores.postgresql("canaris"),
            CanaryStores.mariadb("canaris"),
            CanaryStores.folder(folder.resolve("documents")));
    Path output = Files.createDirectories(folder.resolve("output"));
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    Path console = folder.resolve("console.txt");
    Process audit = AuditProcess.start(output, temporary, finestLogging(), console, stores);
    Map<String, List<String>> found = new TreeMap<>();
    for (int i = 0; audit.isAlive() && i < DEADLINE_SECONDS * 20; i++) {
      audit.waitFor(50, TimeUnit.MILLISECONDS);
      found.putAll(EveryText.canariesUnder(temporary));
    }
    audit.destroyForcibly();

    String printed = Files.readString(console);
    assertThat(printed.endsWith("{stores=5}\n")).as("it came to its end").isTrue();
    assertThat(printed.contains("FINE")).as("the finest words of libraries are there").isTrue();
    assertThat(printed.contains("v_erreur, reason=UNREADABLE_VALUE")).as("what fails has").isTrue();
    assertThat(Canaries.in(printed)).as("printed and logged").isEmpty();
    assertThat(found).as("temporary files while it ran").isEmpty();
    assertThat(EveryText.canariesUnder(temporary)).as("temporary files left behind").isEmpty();
    assertThat(EveryText.canariesUnder(output)).as("reports and plans").isEmpty();
    assertThat(output.resolve("COMPLET/manifest.json")).exists();
  }

  @Test
  void theSearchItselfFindsACanaryInAPdfAnArchiveATableAndAText() throws Exception {
    CanaryStores.folder(folder);

    assertThat(EveryText.canariesUnder(folder))
        .containsKeys("note.txt", "note.pdf", "note.docx!word/document.xml", "notes.zip!note.txt")
        .containsKeys("administres.xlsx!xl/sharedStrings.xml", "sans-titres.csv");
  }

  @Test
  void noValueIsInWhatIsLeftOfAnAuditThatIsCancelledWhileItReads() throws Exception {
    AuditTarget target =
        AuditTarget.whole(CanaryStores.sqlite(folder.resolve("sqlite")), WholeAudit.LIMITS);
    AtomicReference<Auditor> running = new AtomicReference<>();
    Auditor auditor =
        WholeAudit.auditor(
            CanaryStores.register(),
            Mode.COMPLET,
            after(Step.CLASSIFY, () -> running.get().cancel()));
    running.set(auditor);
    try (LogCapture seen = new LogCapture()) {
      Audit audit = WholeAudit.run(auditor, target);
      seen.print(audit);
      new EveryOutput(audit, folder.resolve("output")).write();

      assertThat(WholeAudit.store(audit).state()).isEqualTo(StoreAudit.State.PARTLY_READ);
      assertThat(WholeAudit.unread(audit)).contains("administre CANCELLED", "demande CANCELLED");
      assertThat(Canaries.in(seen.text())).isEmpty();
      assertThat(EveryText.canariesUnder(folder.resolve("output"))).isEmpty();
    }
  }

  private Path finestLogging() throws Exception {
    return Files.writeString(
        folder.resolve("logging.properties"),
        """
        handlers = java.util.logging.ConsoleHandler
        .level = ALL
        java.util.logging.ConsoleHandler.level = ALL
        """);
  }

  private static AuditListener after(Step step, Runnable task) {
    return new AuditListener() {
      @Override
      public void begins(String store, Step begun, int parts) {}

      @Override
      public void done(String store, Step done, int part) {
        if (done == step) {
          task.run();
        }
      }
    };
  }
}
