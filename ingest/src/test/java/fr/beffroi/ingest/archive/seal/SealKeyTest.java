package fr.beffroi.ingest.archive.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeyTest {
  @TempDir Path root;

  @Test
  void aKeyIsReadAgainAndNeverReplaced() throws Exception {
    Path file = root.resolve("seal.pem");
    SealKey key = SealKey.create(file);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    byte[] text = "signed".getBytes(UTF_8);
    assertThat(SealKey.read(file).verify(text, key.sign(text))).isTrue();
    assertThatThrownBy(() -> SealKey.create(file)).isInstanceOf(IOException.class);
    Path broken = Files.writeString(root.resolve("broken.pem"), "no key");
    assertThatThrownBy(() -> SealKey.read(broken)).hasMessageContaining("no seal key");
  }
}
