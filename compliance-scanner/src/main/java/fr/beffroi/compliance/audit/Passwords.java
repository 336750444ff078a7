package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.Password;
import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How is the password of a store got, now and at each connection? */
public final class Passwords {
  private static final int LONGEST_FILE = 4_096;

  private final Function<StoreEntry, char @Nullable []> prompt;
  private final @Nullable Path credentials;

  /**
   * How to get what people type and what systemd hands over.
   *
   * @param prompt asks for the password of a store; null where there is no terminal
   * @param credentials {@code $CREDENTIALS_DIRECTORY}; null where systemd has handed over nothing
   */
  public Passwords(Function<StoreEntry, char @Nullable []> prompt, @Nullable Path credentials) {
    this.prompt = prompt;
    this.credentials = credentials;
  }

  /**
   * The password of a store, which is looked for now, so that what is missing is told at once.
   *
   * @throws RuleException with the place in {@code stores.yml}, where there is none
   */
  public Password of(StoreEntry store) throws RuleException {
    PasswordSource source = store.password();
    if (source instanceof PasswordSource.None) {
      return Password.NONE;
    }
    if (source instanceof PasswordSource.InFile in) {
      return inFile(store.at(), in.file());
    }
    if (source instanceof PasswordSource.Credential credential) {
      return inFile(store.at(), credential(store.at(), credential.name()));
    }
    return typed(store);
  }

  private Path credential(Location at, String name) throws RuleException {
    if (credentials == null) {
      throw new RuleException(
          at,
          "systemd n'a confié aucun secret : ajoutez LoadCredential=" + name + " au service",
          "systemd has handed over no secret: add LoadCredential=" + name + " to the service");
    }
    return credentials.resolve(name);
  }

  private static Password inFile(Location at, Path file) throws RuleException {
    try {
      Arrays.fill(read(file), '\0');
    } catch (IOException e) {
      throw new RuleException(
          at,
          file
              + " : mot de passe illisible ; vérifiez que le fichier existe, ses droits, et qu'il"
              + " ne contient que lui, en UTF-8",
          file
              + ": no password can be read; check that the file exists, its permissions, and that"
              + " it holds nothing else, in UTF-8");
    }
    return () -> {
      try {
        return read(file);
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read any more", e);
      }
    };
  }

  /** Asked once: a store opens several connections. */
  private Password typed(StoreEntry store) throws RuleException {
    char[] typed = prompt.apply(store);
    if (typed == null) {
      throw new RuleException(
          store.at(),
          "pas de terminal où demander le mot de passe : donnez-le par fichier ou par systemd",
          "no terminal to ask for the password: give it by file or by systemd");
    }
    return typed::clone;
  }

  private static char[] read(Path file) throws IOException {
    if (Files.size(file) > LONGEST_FILE) {
      throw new IOException("longer than a password");
    }
    byte[] bytes = Files.readAllBytes(file);
    CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    Arrays.fill(bytes, (byte) 0);
    int end = text.limit();
    if (end > 0 && text.get(end - 1) == '\n') {
      end--;
    }
    if (end > 0 && text.get(end - 1) == '\r') {
      end--;
    }
    char[] password = Arrays.copyOf(text.array(), end);
    Arrays.fill(text.array(), '\0');
    return password;
  }
}
