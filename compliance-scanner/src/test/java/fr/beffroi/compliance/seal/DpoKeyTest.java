package fr.beffroi.compliance.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DpoKeyTest {
  private static final String SECRET = "sesame-CANARI";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("dpo.p12");
  }

  @Test
  void aFirstKeyOpensAgainAndIsReadableByItsOwnerAlone() throws Exception {
    DpoKey made = create("Mairie d'Ýville, DPO");

    DpoKey loaded = DpoKey.load(file, SECRET::toCharArray);

    assertThat(loaded.certificate()).isEqualTo(made.certificate());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aKeyIsNeverReplaced() throws Exception {
    Files.writeString(file, "une autre clé");

    assertThatThrownBy(() -> create("DPO")).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(file).hasContent("une autre clé");
  }

  @Test
  void passwordsAreOverwrittenAfterUse() throws Exception {
    Remembered password = new Remembered();

    FirstKey.create(file, "DPO", password, SealedFolder.AT, new SecureRandom());
    assertThat(password.given).containsOnly('\0');
    DpoKey.load(file, password);
    assertThat(password.given).containsOnly('\0');
  }

  @Test
  void aWrongPasswordIsSaidWithoutAnySecret() throws Exception {
    create("DPO");

    assertThatThrownBy(() -> DpoKey.load(file, "faux-CANARI"::toCharArray))
        .isInstanceOf(KeyUnusable.class)
        .hasNoCause()
        .hasMessageContaining("wrong password")
        .hasMessageNotContaining("CANARI");
  }

  @Test
  void aFileThatIsNoKeyIsSaidSo() throws Exception {
    Files.writeString(file, "pas une clé");

    assertThatThrownBy(() -> DpoKey.load(file, SECRET::toCharArray))
        .isInstanceOf(KeyUnusable.class);
  }

  @Test
  void aKeyWithoutPasswordOrOwnerIsNotMade() {
    for (String password : new String[] {"", "sésame", "a\tb"}) {
      assertThatThrownBy(
              () ->
                  FirstKey.create(
                      file, "DPO", password::toCharArray, SealedFolder.AT, new SecureRandom()))
          .isInstanceOf(KeyUnusable.class);
    }
    assertThatThrownBy(() -> create(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void aKeyPrintsWhoseItIsAndNothingElse() throws Exception {
    assertThat(create("DPO")).asString().startsWith("DpoKey[CN=DPO, SHA-256 ").hasSizeLessThan(120);
  }

  @Test
  void aCertificateGoesOutAsTextAndComesBack() throws Exception {
    Path certificate = folder.resolve("dpo.pem");
    Files.writeString(certificate, TrustedCertificate.pem(create("DPO").certificate()));

    assertThat(TrustedCertificate.read(certificate))
        .isEqualTo(DpoKey.load(file, SECRET::toCharArray).certificate());
  }

  private DpoKey create(String name) throws Exception {
    return FirstKey.create(file, name, SECRET::toCharArray, SealedFolder.AT, new SecureRandom());
  }

  private static final class Remembered implements Supplier<char[]> {
    private char[] given = {};

    @Override
    public char[] get() {
      given = SECRET.toCharArray();
      return given;
    }
  }
}
