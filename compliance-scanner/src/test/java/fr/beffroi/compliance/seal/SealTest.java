package fr.beffroi.compliance.seal;

import static fr.beffroi.compliance.seal.SealedFolder.AT;
import static fr.beffroi.compliance.seal.SealedFolder.DPO;
import static fr.beffroi.compliance.seal.SealedFolder.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.seal.Alteration.Kind;
import fr.beffroi.compliance.seal.SealOutcome.Altered;
import fr.beffroi.compliance.seal.SealOutcome.BadSignature;
import fr.beffroi.compliance.seal.SealOutcome.ChainBroken;
import fr.beffroi.compliance.seal.SealOutcome.Missing;
import fr.beffroi.compliance.seal.SealOutcome.UnknownSigner;
import fr.beffroi.compliance.seal.SealOutcome.Unreadable;
import fr.beffroi.compliance.seal.SealOutcome.Valid;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {
  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void make() throws Exception {
    folder = SealedFolder.make(parent, "2026");
  }

  @Test
  void whatIsSignedVerifiesWithItsSignerAndTime() throws Exception {
    String digest = SealedFolder.sign(folder, Optional.empty());

    SealOutcome outcome = Seal.verify(folder, List.of(DPO.certificate()));

    assertThat(outcome)
        .isEqualTo(new Valid(Signer.of(DPO.certificate()), AT, digest, Optional.empty(), true));
    assertThat(outcome.sentence().french()).contains("2026-11-22 08:00 UTC", "Déléguée de Valmont");
  }

  @Test
  void aSignerThatWasComparedWithNobodyIsSaidSo() throws Exception {
    SealedFolder.sign(folder, Optional.empty());

    assertThat(Seal.verify(folder, List.of()).sentence().french())
        .contains("comparez son empreinte");
  }

  @Test
  void eachChangeIsNamed() throws Exception {
    SealedFolder.sign(folder, Optional.empty());
    Files.writeString(folder.resolve("audit.json"), "{\"rows\": 13}");
    Files.delete(folder.resolve("rapport.pdf"));
    Files.writeString(folder.resolve("annexes/de plus.txt"), "");

    assertThat(Seal.verify(folder, List.of()))
        .isEqualTo(
            new Altered(
                List.of(
                    new Alteration("audit.json", Kind.CHANGED),
                    new Alteration("rapport.pdf", Kind.MISSING),
                    new Alteration("annexes/de plus.txt", Kind.EXTRA))));
  }

  @Test
  void aLinkInThePlaceOfAFileIsNotFollowed() throws Exception {
    SealedFolder.sign(folder, Optional.empty());
    Path elsewhere = parent.resolve("ailleurs.json");
    Files.move(folder.resolve("audit.json"), elsewhere);
    Files.createSymbolicLink(folder.resolve("audit.json"), elsewhere);
    Files.createSymbolicLink(folder.resolve("boucle"), folder);

    assertThat(Seal.verify(folder, List.of()))
        .isEqualTo(
            new Altered(
                List.of(
                    new Alteration("audit.json", Kind.NOT_A_FILE),
                    new Alteration("boucle", Kind.NOT_A_FILE))));
  }

  @Test
  void aFolderWithALinkIsNotSigned() throws Exception {
    Files.createSymbolicLink(folder.resolve("passwd"), Path.of("/etc/passwd"));

    assertThatThrownBy(() -> SealedFolder.sign(folder, Optional.empty()))
        .isInstanceOf(SealRefused.class)
        .hasMessageContaining("passwd: a link");
    assertThat(folder.resolve(Manifest.FILE)).doesNotExist();
  }

  @Test
  void aFileNameThatBreaksLinesIsNotSignedAndIsShownHarmless() throws Exception {
    Files.writeString(folder.resolve("a\nb\u202Etxt"), "");

    assertThatThrownBy(() -> SealedFolder.sign(folder, Optional.empty()))
        .isInstanceOf(SealRefused.class)
        .hasMessageStartingWith("a?b?txt:");
  }

  @Test
  void nothingIsSignedTwice() throws Exception {
    SealedFolder.sign(folder, Optional.empty());

    assertThatThrownBy(() -> SealedFolder.sign(folder, Optional.empty()))
        .isInstanceOf(SealRefused.class)
        .hasMessageContaining("signed already");
  }

  @Test
  void anEmptyFolderIsNotSigned() throws Exception {
    Path empty = Files.createDirectory(parent.resolve("vide"));

    assertThatThrownBy(() -> SealedFolder.sign(empty, Optional.empty()))
        .isInstanceOf(SealRefused.class);
  }

  @Test
  void whatIsNotSignedIsMissing() throws Exception {
    assertThat(Seal.verify(folder, List.of())).isEqualTo(new Missing(Manifest.FILE));
    SealedFolder.sign(folder, Optional.empty());
    Files.delete(folder.resolve(Manifest.SIGNATURE));

    assertThat(Seal.verify(folder, List.of())).isEqualTo(new Missing(Manifest.SIGNATURE));
  }

  @Test
  void aManifestThatWasRewrittenDoesNotMatchItsSignature() throws Exception {
    SealedFolder.sign(folder, Optional.empty());
    Path manifest = folder.resolve(Manifest.FILE);
    Files.writeString(manifest, Files.readString(manifest).replace("rapport", "Rapport"));

    assertThat(Seal.verify(folder, List.of())).isInstanceOf(BadSignature.class);
  }

  @Test
  void somebodyElsesSignatureIsNotTheDpos() throws Exception {
    Seal.sign(folder, OTHER, Optional.empty(), AT);

    SealOutcome outcome = Seal.verify(folder, List.of(DPO.certificate()));

    assertThat(outcome).isEqualTo(new UnknownSigner(Signer.of(OTHER.certificate())));
    assertThat(outcome.sentence().french()).contains("Quelqu'un d'autre");
    assertThat(Seal.verify(folder, List.of(DPO.certificate(), OTHER.certificate())).isValid())
        .isTrue();
  }

  @Test
  void aManifestThatLeadsOutOfItsFolderIsRefusedEvenWhereItIsSigned() throws Exception {
    byte[] manifest =
        ("{\"format\":\"beffroi-manifest/1\",\"previous\":null,\"files\":[{\"name\":"
                + "\"../ailleurs.json\",\"size\":0,\"sha256\":\""
                + Sha256.of(new byte[0])
                + "\"}]}")
            .getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve(Manifest.FILE), manifest);
    Files.write(folder.resolve(Manifest.SIGNATURE), Signing.sign(manifest, DPO, AT));

    assertThat(Seal.verify(folder, List.of()).sentence().english())
        .contains("what is signed is no manifest");
  }

  @Test
  void aSignatureAfterTheCertificatesEndIsRefusedOnBothSides() throws Exception {
    var late = AT.plus(Duration.ofDays(3_650));
    assertThatThrownBy(() -> Seal.sign(folder, DPO, Optional.empty(), late))
        .isInstanceOf(KeyUnusable.class)
        .hasMessageContaining("renew it");

    SealedFolder.sign(folder, Optional.empty());
    byte[] manifest = Files.readAllBytes(folder.resolve(Manifest.FILE));
    Files.write(folder.resolve(Manifest.SIGNATURE), Signing.sign(manifest, DPO, late));
    assertThat(Seal.verify(folder, List.of()).sentence().english())
        .contains("not valid at the time of signing");
  }

  @Test
  void aFileOfManyMegabytesIsReadPieceByPiece() throws Exception {
    try (RandomAccessFile large = new RandomAccessFile(folder.resolve("gros").toFile(), "rw")) {
      large.setLength(64L << 20);
    }
    SealedFolder.sign(folder, Optional.empty());

    assertThat(Seal.verify(folder, List.of()).isValid()).isTrue();
  }

  @Test
  void aSealFileThatIsFarTooLargeIsNotRead() throws Exception {
    SealedFolder.sign(folder, Optional.empty());
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve(Manifest.SIGNATURE).toFile(), "rw")) {
      large.setLength(3L << 30);
    }

    assertThat(Seal.verify(folder, List.of())).isInstanceOf(Unreadable.class);
  }

  @Test
  void auditsInOrderFollowOneAnother() throws Exception {
    List<Path> folders = chain();

    assertThat(SealChain.verify(folders, List.of(DPO.certificate())))
        .allMatch(link -> link.outcome().isValid());
  }

  @Test
  void anAuditTakenOutOfTheChainIsMissed() throws Exception {
    List<Path> folders = chain();

    List<SealChain.Link> links =
        SealChain.verify(List.of(folders.get(0), folders.get(2)), List.of());

    assertThat(links.get(0).outcome().isValid()).isTrue();
    assertThat(links.get(1).outcome())
        .isEqualTo(
            new ChainBroken(
                Seal.digest(folders.get(0)).orElseThrow(), Seal.digest(folders.get(1))));
  }

  @Test
  void anAuditThatNamesNonePreviousBreaksTheChainInItsMiddle() throws Exception {
    SealedFolder.sign(folder, Optional.empty());
    Path next = SealedFolder.make(parent, "2027");
    SealedFolder.sign(next, Optional.empty());

    assertThat(SealChain.verify(List.of(folder, next), List.of()).get(1).outcome().sentence())
        .extracting(sentence -> sentence.french())
        .asString()
        .contains("aucun dossier précédent");
  }

  private List<Path> chain() throws Exception {
    Path second = SealedFolder.make(parent, "2027");
    Path third = SealedFolder.make(parent, "2028");
    String one = SealedFolder.sign(folder, Optional.empty());
    String two = SealedFolder.sign(second, Optional.of(one));
    SealedFolder.sign(third, Optional.of(two));
    return List.of(folder, second, third);
  }
}
