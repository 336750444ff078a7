package fr.beffroi.compliance.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** A folder like an audit's, and two DPOs. */
final class SealedFolder {
  static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
  static final DpoKey DPO = key("Déléguée de Valmont");
  static final DpoKey OTHER = key("Quelqu'un d'autre");

  private SealedFolder() {}

  static Path make(Path parent, String name) throws IOException {
    Path folder = Files.createDirectories(parent.resolve(name).resolve("annexes")).getParent();
    Files.writeString(folder.resolve("audit.json"), "{\"rows\": 12}");
    Files.writeString(folder.resolve("rapport.pdf"), "%PDF " + name);
    Files.writeString(folder.resolve("annexes/bordereau.ods"), "PK");
    return folder;
  }

  static String sign(Path folder, Optional<String> previous) throws Exception {
    return Seal.sign(folder, DPO, previous, AT);
  }

  private static DpoKey key(String name) {
    try {
      Path folder = Files.createTempDirectory("cle");
      Path file = folder.resolve("dpo.p12");
      DpoKey key =
          FirstKey.create(
              file, name, "sesame"::toCharArray, AT.minusSeconds(60), new SecureRandom());
      Files.delete(file);
      Files.delete(folder);
      return key;
    } catch (IOException | KeyUnusable e) {
      throw new IllegalStateException(e);
    }
  }
}
