package fr.beffroi.compliance.seal;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Who signed, as the certificate says it?
 *
 * @param name the subject (RFC 4514); whoever made the certificate chose it
 * @param fingerprint SHA-256 of the certificate: what two people compare on the telephone
 */
public record Signer(String name, String fingerprint, LocalDate validFrom, LocalDate validTo) {
  /** Whose certificate it is. */
  public static Signer of(X509Certificate certificate) {
    try {
      return new Signer(
          SealedFile.shown(certificate.getSubjectX500Principal().getName()),
          Sha256.of(certificate.getEncoded()),
          day(certificate.getNotBefore()),
          day(certificate.getNotAfter()));
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException("the certificate has no encoding", e);
    }
  }

  /** What people call the holder of such a subject: its common name, where it has one. */
  public static String called(String name) {
    try {
      return new LdapName(name)
          .getRdns().stream()
              .filter(part -> part.getType().equalsIgnoreCase("CN"))
              .map(Rdn::getValue)
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .findFirst()
              .orElse(name);
    } catch (InvalidNameException e) {
      return name;
    }
  }

  private static LocalDate day(Date date) {
    return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
  }

  @Override
  public String toString() {
    return name + ", SHA-256 " + fingerprint;
  }
}
