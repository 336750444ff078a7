package fr.beffroi.compliance.seal;

import fr.beffroi.compliance.seal.SignatureCheck.Refused;
import fr.beffroi.compliance.seal.SignatureCheck.Signed;
import fr.beffroi.rules.Bilingual;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;

/**
 * How does a person put a name under one paper, and how is that checked? A detached CMS signature
 * (RFC 5652) over the paper's bytes, as under the manifest of a sealed folder.
 */
public final class SignedPaper {
  private SignedPaper() {}

  /** Whose signature it is, or why it is none. */
  public sealed interface Reading {
    /** Signed, at that time by the signer's own word. */
    record By(X509Certificate certificate, Instant when) implements Reading {
      /** Whose certificate it is. */
      public Signer signer() {
        return Signer.of(certificate);
      }
    }

    /** Not signed so that it counts. */
    record Not(Bilingual why) implements Reading {}
  }

  /**
   * The signature's bytes (DER).
   *
   * @throws KeyUnusable where the certificate is not valid on that day, or the key does not sign
   */
  public static byte[] sign(byte[] paper, DpoKey key, Instant at) throws KeyUnusable {
    try {
      key.certificate().checkValidity(Date.from(at));
      return Signing.sign(paper, key, at);
    } catch (CertificateException e) {
      throw KeyUnusable.notValidAt(Signer.of(key.certificate()));
    } catch (GeneralSecurityException e) {
      throw KeyUnusable.notOpened();
    }
  }

  /** Reads a signature; whether the certificate is trusted is for the caller to say. */
  public static Reading read(byte[] paper, byte[] signature) {
    SignatureCheck check = SignatureReader.check(paper, signature);
    if (check instanceof Signed signed) {
      return new Reading.By(signed.certificate(), signed.when());
    }
    return new Reading.Not(((Refused) check).why());
  }
}
