package fr.beffroi.compliance.disclosure;

import fr.beffroi.compliance.seal.DpoKey;
import fr.beffroi.compliance.seal.FirstKey;
import fr.beffroi.compliance.seal.KeyUnusable;
import fr.beffroi.compliance.seal.SignedPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Three people of the tests, of whom two may look a name up, and a request. */
final class Keys {
  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  static final DpoKey DPO = key("Déléguée de Valmont");
  static final DpoKey DGS = key("Directrice de Valmont");
  static final DpoKey OTHER = key("Quelqu'un d'autre");
  static final List<Keyholder> KEYHOLDERS =
      List.of(new Keyholder("DPO", DPO.certificate()), new Keyholder("DGS", DGS.certificate()));
  static final DisclosureRequest REQUEST =
      new DisclosureRequest(
          "Valmont",
          "s1",
          "deepseek",
          LocalDate.of(2026, 11, 3),
          LocalDate.of(2026, 11, 4),
          Ground.BREACH,
          "un fichier d'état civil a été envoyé à ce service",
          NOW);

  private Keys() {}

  static byte[] sign(byte[] paper, DpoKey key, Instant at) {
    try {
      return SignedPaper.sign(paper, key, at);
    } catch (KeyUnusable e) {
      throw new IllegalStateException(e);
    }
  }

  private static DpoKey key(String name) {
    try {
      Path folder = Files.createTempDirectory("cle");
      Path file = folder.resolve("cle.p12");
      Instant since = NOW.minusSeconds(90L * 86_400);
      DpoKey key = FirstKey.create(file, name, "sesame"::toCharArray, since, new SecureRandom());
      Files.delete(file);
      Files.delete(folder);
      return key;
    } catch (IOException | KeyUnusable e) {
      throw new IllegalStateException(e);
    }
  }
}
