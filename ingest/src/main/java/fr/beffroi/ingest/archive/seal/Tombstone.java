package fr.beffroi.ingest.archive.seal;

import fr.beffroi.ingest.archive.ArchiveLayout;
import fr.beffroi.ingest.archive.Chain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What remains of a purged day? How many records it held, where it stood in the order and in the
 * chain, and a signature, so that a purge is told from a theft. A text that people can read.
 *
 * @param records how many could still be read when the day was purged
 * @param intact whether the day's own chain was whole then
 */
record Tombstone(
    String collector,
    LocalDate day,
    long firstSeq,
    long lastSeq,
    long records,
    String chainBefore,
    String chainAfter,
    boolean intact,
    Instant purged) {
  Tombstone {
    ArchiveLayout.requireName("collector", collector);
    if (bytes(chainBefore).length != Chain.LENGTH || bytes(chainAfter).length != Chain.LENGTH) {
      throw new IllegalArgumentException("tombstone: no SHA-256 in hexadecimal");
    }
  }

  private static final String TITLE = "beffroi tombstone 1";
  private static final String SIGNATURE = "signature: ";

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  /** All that are readable, in seq order. */
  static List<Tombstone> all(ArchiveLayout layout) throws IOException {
    List<Tombstone> all = new ArrayList<>();
    for (LocalDate day : layout.purgedDays()) {
      Tombstone tombstone = read(layout, day);
      if (tombstone != null) {
        all.add(tombstone);
      }
    }
    return all;
  }

  /** What is signed. */
  String text() {
    return String.join(
        "\n",
        TITLE,
        "collector: " + collector,
        "day: " + day,
        "first: " + firstSeq,
        "last: " + lastSeq,
        "records: " + records,
        "chain-before: " + chainBefore,
        "chain-after: " + chainAfter,
        "intact: " + intact,
        "purged: " + purged,
        "");
  }

  String signed(SealKey key) {
    byte[] signature = key.sign(text().getBytes(StandardCharsets.UTF_8));
    return text() + SIGNATURE + Base64.getEncoder().encodeToString(signature) + "\n";
  }

  /** Null where the file is no tombstone: what it should prove is then missing. */
  static @Nullable Tombstone read(ArchiveLayout layout, LocalDate day) throws IOException {
    try {
      Map<String, String> fields = fields(layout.tombstoneText(day));
      Tombstone tombstone =
          new Tombstone(
              fields.getOrDefault("collector", ""),
              LocalDate.parse(fields.getOrDefault("day", "")),
              Long.parseLong(fields.getOrDefault("first", "")),
              Long.parseLong(fields.getOrDefault("last", "")),
              Long.parseLong(fields.getOrDefault("records", "")),
              fields.getOrDefault("chain-before", ""),
              fields.getOrDefault("chain-after", ""),
              Boolean.parseBoolean(fields.get("intact")),
              Instant.parse(fields.getOrDefault("purged", "")));
      return tombstone.day.equals(day) ? tombstone : null;
    } catch (IllegalArgumentException | DateTimeParseException | NoSuchFileException e) {
      return null;
    }
  }

  /** Whether its file says exactly this, signed with that key. */
  boolean isSigned(ArchiveLayout layout, SealKey key) throws IOException {
    String signature = fields(layout.tombstoneText(day)).getOrDefault("signature", "");
    try {
      return key.verify(
          text().getBytes(StandardCharsets.UTF_8), Base64.getDecoder().decode(signature));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        fields.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    return fields;
  }
}
