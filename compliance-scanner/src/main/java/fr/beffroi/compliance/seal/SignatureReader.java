package fr.beffroi.compliance.seal;

import fr.beffroi.compliance.seal.SignatureCheck.Signed;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.CMSVerifierCertificateNotValidException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * What does a detached CMS signature (RFC 5652) say? Nothing is fetched: neither a list of revoked
 * certificates nor an issuer.
 */
final class SignatureReader {
  private static final Set<ASN1ObjectIdentifier> DIGESTS =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512);

  private SignatureReader() {}

  static SignatureCheck check(byte[] content, byte[] signature) {
    try {
      CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(content), signature);
      Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
      if (signers.size() != 1) {
        return SignatureCheck.refused(
            "il faut un signataire, et un seul", "one signer is needed, and one only");
      }
      return check(cms, signers.iterator().next());
    } catch (CMSVerifierCertificateNotValidException e) {
      return SignatureCheck.refused(
          "le certificat n'était pas valable à l'heure de la signature",
          "the certificate was not valid at the time of signing");
    } catch (CMSSignerDigestMismatchException e) {
      return differs();
    } catch (CMSException
        | OperatorCreationException
        | GeneralSecurityException
        | RuntimeException e) {
      // Bouncy Castle answers hostile ASN.1 with exceptions of many kinds.
      return SignatureCheck.refused("elle ne se lit pas", "it cannot be read");
    }
  }

  private static SignatureCheck check(CMSSignedData cms, SignerInformation signer)
      throws CMSException, OperatorCreationException, GeneralSecurityException {
    Optional<X509Certificate> certificate = certificate(cms, signer);
    if (certificate.isEmpty()) {
      return SignatureCheck.refused(
          "le certificat du signataire manque", "the signer's certificate is missing");
    }
    if (!DIGESTS.contains(signer.getDigestAlgorithmID().getAlgorithm())) {
      return SignatureCheck.refused(
          "son algorithme d'empreinte n'est plus sûr", "its digest algorithm is no longer safe");
    }
    Optional<Instant> when = signingTime(signer.getSignedAttributes());
    if (when.isEmpty() || !names(certificate.get(), signer.getSignedAttributes())) {
      return SignatureCheck.refused(
          "elle ne porte pas sa date et son certificat",
          "it does not bear its time and its certificate");
    }
    return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.get()))
        ? new Signed(certificate.get(), when.get())
        : differs();
  }

  private static SignatureCheck differs() {
    return SignatureCheck.refused(
        "elle ne correspond pas à ce qui a été signé", "it does not match what was signed");
  }

  @SuppressWarnings("unchecked") // A SignerId selects certificates; its type does not say so.
  private static Optional<X509Certificate> certificate(CMSSignedData cms, SignerInformation signer)
      throws GeneralSecurityException {
    Collection<X509CertificateHolder> found = cms.getCertificates().getMatches(signer.getSID());
    return found.size() == 1
        ? Optional.of(new JcaX509CertificateConverter().getCertificate(found.iterator().next()))
        : Optional.empty();
  }

  private static Optional<Instant> signingTime(@Nullable AttributeTable attributes) {
    return only(attributes, CMSAttributes.signingTime)
        .map(time -> Time.getInstance(time).getDate().toInstant());
  }

  /** RFC 5035: the certificate was signed too, by its digest. */
  private static boolean names(X509Certificate certificate, AttributeTable attributes)
      throws GeneralSecurityException {
    String digest = Sha256.of(certificate.getEncoded());
    return only(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2)
        .map(value -> SigningCertificateV2.getInstance(value).getCerts()[0].getCertHash())
        .filter(bound -> HexFormat.of().formatHex(bound).equals(digest))
        .isPresent();
  }

  private static Optional<ASN1Encodable> only(
      @Nullable AttributeTable attributes, ASN1ObjectIdentifier type) {
    Attribute attribute = attributes == null ? null : attributes.get(type);
    return attribute == null || attribute.getAttrValues().size() != 1
        ? Optional.empty()
        : Optional.of(attribute.getAttrValues().getObjectAt(0));
  }
}
