package fr.beffroi.compliance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.datastore.Password;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
  @TempDir private Path folder;

  @Test
  void aFileHoldsThePasswordAndALineBreakThatDoesNotCount() throws Exception {
    Files.writeString(folder.resolve("secret"), "mot de passé \r\n");

    Password password = new Passwords(store -> null, null).of(store("{file: secret}"));

    assertThat(password.read()).containsExactly("mot de passé ".toCharArray());
  }

  @Test
  void systemdsCredentialIsAFileOfItsFolder() throws Exception {
    Files.writeString(folder.resolve("mairie"), "x");

    Password password = new Passwords(store -> null, folder).of(store("{credential: mairie}"));

    assertThat(password.read()).containsExactly('x');
  }

  @Test
  void somebodyTypesItOnceAndEachConnectionHasACopy() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Passwords passwords =
        new Passwords(
            store -> {
              asked.incrementAndGet();
              return "abc".toCharArray();
            },
            null);

    Password password = passwords.of(store("prompt"));
    Arrays.fill(password.read(), '\0');

    assertThat(password.read()).containsExactly('a', 'b', 'c');
    assertThat(asked).hasValue(1);
  }

  @Test
  void whatIsMissingIsToldAtOnceWithItsPlace() throws Exception {
    Passwords passwords = new Passwords(store -> null, null);
    StoreEntry file = store("{file: nowhere}");
    StoreEntry credential = store("{credential: mairie}");
    StoreEntry prompt = store("prompt");

    assertThatThrownBy(() -> passwords.of(file))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("stores.yml:1:10: ")
        .hasMessageContaining("no password can be read");
    assertThatThrownBy(() -> passwords.of(credential))
        .hasMessageContaining("LoadCredential=mairie");
    assertThatThrownBy(() -> passwords.of(prompt)).hasMessageContaining("no terminal");
  }

  private StoreEntry store(String password) throws IOException {
    Path file = folder.resolve("stores.yml");
    Files.writeString(
        file, "stores: [{name: a, url: 'postgresql://h/a', password: " + password + "}]");
    return StoresFile.read(file, ZoneId.of("Europe/Paris")).stores().get(0);
  }
}
