package fr.beffroi.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournaldSourceTest {
  @TempDir Path folder;

  private final Received received = new Received();

  @Test
  void entriesArriveWithTheirCursorAndTheProgramIsStartedAgainBehindTheLast() throws Exception {
    Path script =
        script(
            """
            echo "$@" >> %1$s/calls
            n=$(wc -l < %1$s/calls)
            echo "{\\"__CURSOR\\":\\"s=a;i=$n\\",\\"MESSAGE\\":\\"entry $n\\"}"
            [ $n -ge 3 ] && exec cat %1$s/pipe
            echo "gone" >&2
            """
                .formatted(folder));
    new ProcessBuilder("mkfifo", folder + "/pipe").start().waitFor();
    JournaldSource source = source(script);
    source.start("s=a;i=0", received);
    received.await(3);
    source.close();

    assertThat(received.all().stream().map(Received.One::cursor))
        .containsExactly("s=a;i=1", "s=a;i=2", "s=a;i=3");
    assertThat(Files.readAllLines(folder.resolve("calls")))
        .containsExactly(
            "-o json --all --follow --no-tail --after-cursor=s=a;i=0",
            "-o json --all --follow --no-tail --after-cursor=s=a;i=1",
            "-o json --all --follow --no-tail --after-cursor=s=a;i=2");
  }

  @Test
  void theProgramEndsWithTheSource() throws Exception {
    Path script =
        script(
            "echo $$ > %1$s/pid; echo '{\"__CURSOR\":\"c\"}'; exec tail -f /dev/null\n"
                .formatted(folder));
    JournaldSource source = source(script);
    source.start((String) null, received);
    received.await(1);
    long pid = Long.parseLong(Files.readString(folder.resolve("pid")).trim());
    source.close();

    Received.until(
        "ended", () -> ProcessHandle.of(pid).map(process -> !process.isAlive()).orElse(true));
  }

  @Test
  void aMissingJournalctlSaysWhatToDo() {
    JournaldSource source = source(folder.resolve("nothing"));
    assertThatThrownBy(() -> source.start((String) null, received))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("journald: cannot run")
        .hasMessageContaining("Install systemd, or take journald out");
  }

  @Test
  void noMessageCanPretendToBeTheCursor() {
    String hostile = "{\"MESSAGE\":\"\\\"__CURSOR\\\":\\\"fake\\\"\",\"__CURSOR\" : \"real\"}";
    assertThat(JournalCursor.of(hostile.getBytes(UTF_8))).isEqualTo("real");
    assertThat(JournalCursor.of("{\"__CURSOR\":".getBytes(UTF_8))).isNull();
    assertThat(JournalCursor.of("{}".getBytes(UTF_8))).isNull();
  }

  private static JournaldSource source(Path program) {
    return new JournaldSource(program.toString(), true, Duration.ofMillis(1));
  }

  private Path script(String body) throws IOException {
    Path script = folder.resolve("journalctl");
    Files.writeString(script, "#!/bin/sh\n" + body);
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }
}
