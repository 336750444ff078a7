package fr.beffroi.detection.incident;

import fr.beffroi.detection.alert.Category.Family;
import fr.beffroi.detection.incident.Incident.Nature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What is an incident called, the same at every replay of the same alerts? */
final class IncidentId {
  /** 64 bits: a commune would need a billion incidents for two to meet; sixteen digits to type. */
  private static final int BYTES = 8;

  private IncidentId() {}

  static String of(
      String commune, Nature nature, @Nullable Family family, Entity entity, String first) {
    String parts =
        String.join(
            "\0",
            commune,
            nature.name(),
            family == null ? "" : family.name(),
            entity.kind().name(),
            entity.value(),
            first);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(parts.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
