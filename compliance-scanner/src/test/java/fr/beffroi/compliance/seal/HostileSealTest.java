package fr.beffroi.compliance.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class HostileSealTest {
  private static final byte[] CONTENT = "contenu".getBytes(StandardCharsets.UTF_8);
  private static final byte[] SIGNATURE = signature();

  @Property(tries = 300)
  void noChangedByteOfASignaturePassesForAnother(
      @ForAll @IntRange(max = 4_000) int at, @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] forged = SIGNATURE.clone();
    forged[at % forged.length] ^= (byte) change;

    SignatureCheck check = SignatureReader.check(CONTENT, forged);

    // Bytes outside of what is signed may change; who signed and when may not.
    if (check instanceof SignatureCheck.Signed signed) {
      assertThat(signed.certificate()).isEqualTo(SealedFolder.DPO.certificate());
      assertThat(signed.when()).isEqualTo(SealedFolder.AT);
    }
  }

  @Property(tries = 300)
  void anyBytesAreNoSignatureAndNoManifest(@ForAll @Size(max = 300) byte[] bytes) {
    assertThat(SignatureReader.check(CONTENT, bytes)).isInstanceOf(SignatureCheck.Refused.class);
    assertThat(ManifestJson.read(bytes)).isEmpty();
  }

  @Property
  void aSealedNameNeverLeavesItsFolder(
      @ForAll @StringLength(max = 9) @Chars({'.', '/', '\\', 'a', ':', '\n', '\u202E', 'é'})
          String name) {
    if (SealedFile.isName(name)) {
      var folder = Path.of("/audits/2026");
      assertThat(folder.resolve(name).normalize()).startsWithRaw(folder).isNotEqualTo(folder);
      assertThat(SealedFile.shown(name)).isEqualTo(name);
    }
  }

  @Property
  void aManifestIsReadAsItWasWritten(@ForAll @StringLength(min = 1, max = 20) String name) {
    if (SealedFile.isName(name) && StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
      Manifest manifest =
          new Manifest(
              Optional.of("0".repeat(64)), List.of(new SealedFile(name, 1L << 40, "f".repeat(64))));

      assertThat(ManifestJson.read(ManifestJson.write(manifest))).contains(manifest);
    }
  }

  private static byte[] signature() {
    try {
      return Signing.sign(CONTENT, SealedFolder.DPO, SealedFolder.AT);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
