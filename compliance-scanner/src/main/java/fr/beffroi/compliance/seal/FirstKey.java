package fr.beffroi.compliance.seal;

import fr.beffroi.ingest.archive.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * How does a DPO without a key come by one? A key on P-256 with a certificate that it signs itself
 * (RFC 5280): worth what its fingerprint is, once people have compared it.
 */
public final class FirstKey {
  private static final int YEARS = 5;
  private static final int SERIAL_BITS = 127;
  private static final int LONGEST_NAME = 64;

  private FirstKey() {}

  /**
   * Makes a key and its file, of mode 0600.
   *
   * @param name of the DPO or the service, 1 to 64 characters (RFC 5280, ub-common-name)
   * @param password asked once; what it gives is overwritten here
   * @throws KeyUnusable where the password is empty or has other characters than those of ASCII,
   *     which programs write in different ways into a PKCS#12
   * @throws java.nio.file.FileAlreadyExistsException rather than replace a key
   */
  public static DpoKey create(
      Path file, String name, Supplier<char[]> password, Instant now, SecureRandom random)
      throws IOException, KeyUnusable {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a key's owner has a name of at most 64 characters");
    }
    char[] secret = password.get();
    try {
      refuseUnsafe(secret);
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      KeyPair pair = generator.generateKeyPair();
      X509Certificate certificate = certificate(pair, name, now, random);
      write(file, store(pair, certificate, secret));
      return new DpoKey(pair.getPrivate(), certificate);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("every Java has P-256, SHA-256 and PKCS#12", e);
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  private static void refuseUnsafe(char[] secret) throws KeyUnusable {
    for (char c : secret) {
      if (c < ' ' || c > '~') {
        throw KeyUnusable.password();
      }
    }
    if (secret.length == 0) {
      throw KeyUnusable.password();
    }
  }

  private static X509Certificate certificate(
      KeyPair pair, String name, Instant now, SecureRandom random)
      throws GeneralSecurityException, OperatorCreationException, IOException {
    X500Name subject = new X500NameBuilder().addRDN(BCStyle.CN, name).build();
    Date end = Date.from(now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant());
    X509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            subject,
            new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
            Date.from(now),
            end,
            subject,
            pair.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }

  private static byte[] store(KeyPair pair, X509Certificate certificate, char[] secret)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("dpo", pair.getPrivate(), secret, new Certificate[] {certificate});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, secret);
    return out.toByteArray();
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel out = FileChannel.open(file, options, WholeFile.PRIVATE)) {
      Channels.newOutputStream(out).write(bytes);
      out.force(true);
    }
  }
}
