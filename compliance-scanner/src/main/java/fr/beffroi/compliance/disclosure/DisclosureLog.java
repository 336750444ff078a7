package fr.beffroi.compliance.disclosure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.beffroi.compliance.disclosure.TwoPeople.Approval;
import fr.beffroi.compliance.seal.Sha256;
import fr.beffroi.ingest.archive.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which names were looked up, by whom and why? One line of JSON a time, each with the SHA-256 of
 * the line before, so that none can be changed or taken out of the middle unseen; the last ones can
 * be cut off by who may write the file. It holds no name of those who were looked for.
 */
public final class DisclosureLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  public DisclosureLog(Path file) {
    this.file = file;
  }

  /**
   * One disclosure.
   *
   * @param digest SHA-256 of the request
   * @param people who were named
   */
  public record Entry(
      Instant at, String digest, DisclosureRequest request, List<Approval> approvals, int people) {
    public Entry {
      approvals = List.copyOf(approvals);
    }
  }

  /**
   * What stands in the log.
   *
   * @param lines as they were written
   * @param intact whether each holds the digest of the one before
   */
  public record Reading(List<JsonNode> lines, boolean intact) {
    public Reading {
      lines = List.copyOf(lines);
    }

    /** Whether that request was opened. */
    public boolean holds(String digest) {
      return lines.stream().anyMatch(line -> line.path("request").asText().equals(digest));
    }
  }

  /**
   * Adds a line; it is on disk when this returns.
   *
   * @return false, and nothing is written, where the request was opened before
   * @throws IOException also where the log was altered: then no name is given out
   */
  public boolean add(Entry entry) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, options, WholeFile.PRIVATE);
        FileLock lock = channel.lock()) {
      Reading before = read();
      if (!before.intact() || !lock.isValid()) {
        throw new IOException(file + " was altered");
      }
      if (before.holds(entry.digest())) {
        return false;
      }
      ByteBuffer line =
          ByteBuffer.wrap((json(entry, last()) + "\n").getBytes(StandardCharsets.UTF_8));
      long at = channel.size();
      while (line.hasRemaining()) {
        at += channel.write(line, at);
      }
      channel.force(true);
      return true;
    }
  }

  /** What stands there; nothing where no name was ever looked up. */
  public Reading read() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    boolean intact = true;
    String previous = "";
    for (String line : texts()) {
      try {
        JsonNode node = JSON.readTree(line);
        intact &= node.path("previous").asText().equals(previous);
        lines.add(node);
      } catch (JsonProcessingException e) {
        intact = false; // half a line is none: a name is shown only after its line is whole
      }
      previous = digest(line);
    }
    return new Reading(lines, intact);
  }

  private String last() throws IOException {
    List<String> lines = texts();
    return lines.isEmpty() ? "" : digest(lines.get(lines.size() - 1));
  }

  private List<String> texts() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static String digest(String line) {
    return Sha256.of(line.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(Entry entry, String previous) {
    DisclosureRequest request = entry.request();
    ObjectNode root = JSON.createObjectNode();
    root.put("previous", previous)
        .put("at", entry.at().toString())
        .put("request", entry.digest())
        .put("commune", request.commune())
        .put("service", request.service())
        .put("provider", request.provider())
        .put("first", request.first().toString())
        .put("last", request.last().toString())
        .put("ground", request.ground().word())
        .put("reason", request.reason())
        .put("people", entry.people());
    ArrayNode approvals = root.putArray("approvals");
    for (Approval approval : entry.approvals()) {
      approvals
          .addObject()
          .put("role", approval.role())
          .put("name", approval.signer().name())
          .put("sha256", approval.signer().fingerprint())
          .put("when", approval.when().toString());
    }
    return root.toString();
  }
}
