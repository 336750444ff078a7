package fr.beffroi.ingest.archive.seal;

import fr.beffroi.ingest.archive.WholeFile;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/**
 * Who says that a day was purged and not stolen? The holder of this Ed25519 key (RFC 8032), kept in
 * a file of mode 0600 as two PEM blocks (RFC 7468), private and public.
 */
public final class SealKey {
  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private SealKey(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /**
   * Makes a key and its file.
   *
   * @throws java.nio.file.FileAlreadyExistsException rather than replace a key
   */
  public static SealKey create(Path path) throws IOException {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      String text =
          pem("PRIVATE KEY", pair.getPrivate().getEncoded())
              + pem("PUBLIC KEY", pair.getPublic().getEncoded());
      Set<StandardOpenOption> options =
          Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (FileChannel out = FileChannel.open(path, options, WholeFile.PRIVATE)) {
        Channels.newOutputStream(out).write(text.getBytes(StandardCharsets.US_ASCII));
        out.force(true);
      }
      return new SealKey(pair.getPrivate(), pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java since 15 has Ed25519", e);
    }
  }

  /**
   * Reads a key that {@link #create} made.
   *
   * @throws IOException where the file holds no such key
   */
  public static SealKey read(Path path) throws IOException {
    String text = Files.readString(path, StandardCharsets.US_ASCII);
    try {
      KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
      return new SealKey(
          factory.generatePrivate(new PKCS8EncodedKeySpec(der("PRIVATE KEY", text))),
          factory.generatePublic(new X509EncodedKeySpec(der("PUBLIC KEY", text))));
    } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException(path + ": no seal key (Ed25519, PEM); restore it from its backup", e);
    }
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a seal key that was read can sign", e);
    }
  }

  boolean verify(byte[] text, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(publicKey);
      signature.update(text);
      return signature.verify(signed);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a seal key that was read can verify", e);
    }
  }

  private static String pem(String type, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n";
  }

  private static byte[] der(String type, String text) {
    String begin = "-----BEGIN " + type + "-----";
    int start = text.indexOf(begin) + begin.length();
    return Base64.getMimeDecoder()
        .decode(text.substring(start, text.indexOf("-----END " + type + "-----")));
  }
}
