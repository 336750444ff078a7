package fr.beffroi.compliance.seal;

import fr.beffroi.compliance.seal.SealOutcome.BadSignature;
import fr.beffroi.compliance.seal.SealOutcome.Missing;
import fr.beffroi.compliance.seal.SealOutcome.UnknownSigner;
import fr.beffroi.compliance.seal.SealOutcome.Unreadable;
import fr.beffroi.compliance.seal.SealOutcome.Valid;
import fr.beffroi.compliance.seal.SignatureCheck.Refused;
import fr.beffroi.compliance.seal.SignatureCheck.Signed;
import fr.beffroi.ingest.archive.WholeFile;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How does a DPO vouch for an audit, and how does anybody check it years later, without a network?
 *
 * <p>A manifest names every file of the folder with its size and SHA-256, and the manifest of the
 * audit before; a detached CMS signature stands over the manifest's bytes. The seal shows who
 * changed nothing since; it does not prove that what was written was true.
 */
public final class Seal {
  private static final int LARGEST_SIGNATURE = 1 << 20;

  private Seal() {}

  /**
   * Signs all files of a folder.
   *
   * @param previous SHA-256 of the previous audit's manifest, as {@link #digest} gives it
   * @param at the signing time that is signed too; seconds
   * @return SHA-256 of the manifest
   */
  public static String sign(Path folder, DpoKey key, Optional<String> previous, Instant at)
      throws IOException, SealRefused, KeyUnusable {
    if (Files.exists(folder.resolve(Manifest.SIGNATURE), LinkOption.NOFOLLOW_LINKS)) {
      throw SealRefused.alreadySigned();
    }
    byte[] manifest = ManifestJson.write(new Manifest(previous, files(folder)));
    try {
      key.certificate().checkValidity(Date.from(at));
      byte[] signature = Signing.sign(manifest, key, at);
      // The signature last: without it the folder reads as not signed, never as forged.
      WholeFile.write(folder.resolve(Manifest.FILE), manifest);
      WholeFile.write(folder.resolve(Manifest.SIGNATURE), signature);
    } catch (CertificateException e) {
      throw KeyUnusable.notValidAt(Signer.of(key.certificate()));
    } catch (GeneralSecurityException e) {
      throw KeyUnusable.notOpened();
    }
    return Sha256.of(manifest);
  }

  /** SHA-256 of the folder's manifest, verified or not; empty where there is none. */
  public static Optional<String> digest(Path folder) throws IOException {
    return bytes(folder, Manifest.FILE, Manifest.LARGEST).map(Sha256::of);
  }

  /** The digest that the folder's manifest names, verified or not; empty where it names none. */
  static Optional<String> previous(Path folder) {
    try {
      return bytes(folder, Manifest.FILE, Manifest.LARGEST)
          .flatMap(ManifestJson::read)
          .flatMap(Manifest::previous);
    } catch (IOException e) {
      // Its own outcome says so.
      return Optional.empty();
    }
  }

  /**
   * Verifies one audit.
   *
   * @param trusted certificates of the DPO, past ones too; empty to compare with none
   */
  public static SealOutcome verify(Path folder, List<X509Certificate> trusted) {
    try {
      Optional<byte[]> manifest = bytes(folder, Manifest.FILE, Manifest.LARGEST);
      Optional<byte[]> signature = bytes(folder, Manifest.SIGNATURE, LARGEST_SIGNATURE);
      if (manifest.isEmpty() || signature.isEmpty()) {
        return new Missing(manifest.isEmpty() ? Manifest.FILE : Manifest.SIGNATURE);
      }
      return verify(folder, manifest.get(), signature.get(), trusted);
    } catch (IOException e) {
      return new Unreadable(String.valueOf(folder.getFileName()));
    }
  }

  private static SealOutcome verify(
      Path folder, byte[] manifest, byte[] signature, List<X509Certificate> trusted)
      throws IOException {
    SignatureCheck check = SignatureReader.check(manifest, signature);
    if (check instanceof Refused refused) {
      return new BadSignature(refused.why());
    }
    Signed signed = (Signed) check;
    Signer signer = Signer.of(signed.certificate());
    if (!trusted.isEmpty() && !trusted.contains(signed.certificate())) {
      return new UnknownSigner(signer);
    }
    Optional<Manifest> read = ManifestJson.read(manifest);
    if (read.isEmpty()) {
      return new BadSignature(
          new Bilingual(
              "ce qui est signé n'est pas un manifeste", "what is signed is no manifest"));
    }
    List<Alteration> alterations = new FolderCheck(folder).compare(read.get());
    return alterations.isEmpty()
        ? new Valid(
            signer, signed.when(), Sha256.of(manifest), read.get().previous(), !trusted.isEmpty())
        : new SealOutcome.Altered(alterations);
  }

  private static List<SealedFile> files(Path folder) throws IOException, SealRefused {
    AuditFolder found = AuditFolder.list(folder);
    if (!found.strange().isEmpty()) {
      throw SealRefused.strange(found.strange().get(0));
    }
    if (found.files().isEmpty() || found.files().size() > Manifest.MOST_FILES) {
      throw SealRefused.empty();
    }
    List<SealedFile> files = new ArrayList<>();
    for (Map.Entry<String, Path> file : found.files().entrySet()) {
      if (!SealedFile.isName(file.getKey())) {
        throw SealRefused.strange(file.getKey());
      }
      files.add(Sha256.seal(file.getKey(), file.getValue()));
    }
    return files;
  }

  private static Optional<byte[]> bytes(Path folder, String name, int most) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException(name + " is larger than a seal's file can be");
      }
      return Optional.of(bytes);
    }
  }
}
