package fr.beffroi.compliance.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * With which key does the DPO sign? The only private key of a PKCS#12 file (RFC 7292) and its
 * certificate. A class, since a record would publish the key by {@code toString}.
 */
public final class DpoKey {
  private final PrivateKey privateKey;
  private final X509Certificate certificate;

  DpoKey(PrivateKey privateKey, X509Certificate certificate) {
    this.privateKey = privateKey;
    this.certificate = certificate;
  }

  /**
   * Opens the file.
   *
   * @param password asked once; what it gives is overwritten here
   * @throws KeyUnusable where the password is wrong, or the file is none with one signing key
   * @throws IOException where the file cannot be read
   */
  public static DpoKey load(Path file, Supplier<char[]> password) throws IOException, KeyUnusable {
    byte[] bytes = read(file);
    char[] secret = password.get();
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      // The JDK's own reader takes no accent in a password; openssl and Windows make such files.
      KeyStore store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
      store.load(in, secret);
      return onlyKey(store, secret);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      // A library's own message may quote what it read; all causes are told alike.
      throw KeyUnusable.notOpened();
    } finally {
      Arrays.fill(secret, '\0');
    }
  }

  public X509Certificate certificate() {
    return certificate;
  }

  PrivateKey privateKey() {
    return privateKey;
  }

  /** Whose it is; never the key. */
  @Override
  public String toString() {
    return "DpoKey[" + Signer.of(certificate) + "]";
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(1 << 20);
    }
  }

  private static DpoKey onlyKey(KeyStore store, char[] secret)
      throws GeneralSecurityException, KeyUnusable {
    List<String> keys = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        keys.add(alias);
      }
    }
    if (keys.size() == 1
        && store.getKey(keys.get(0), secret) instanceof PrivateKey key
        && store.getCertificate(keys.get(0)) instanceof X509Certificate certificate) {
      Signing.algorithm(certificate);
      return new DpoKey(key, certificate);
    }
    throw KeyUnusable.notOneKey(keys.size());
  }
}
