package fr.beffroi.cli.audit;

import fr.beffroi.cli.terminal.CommandFailure;
import fr.beffroi.cli.terminal.ExitCode;
import fr.beffroi.cli.terminal.Terminal;
import fr.beffroi.ingest.archive.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where does the DPO keep what an audit needs and gives?
 *
 * <pre>
 * stores.yml register.yml dismissals.yml   what to read, what is declared, what was dismissed
 * rules/                                   the commune's own rules and agreements, if any
 * keys/dpo.p12 keys/dpo.pem                the DPO's key, and the certificate to hand out
 * audits/20260601T080000Z/                 one folder an audit: audit.json, reports, seal
 * audits/.unfinished/                      what audits that were interrupted had been told
 * services.yml holds.yml templates/         which service produces what, legal holds, bordereaux
 * plans/                                   bordereaux, attestations, plans of statistics
 * </pre>
 */
public record AuditFiles(Path folder) {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String AUDIT_NAME = "[0-9]{8}T[0-9]{6}Z";
  private static final String MEMORY = ".jsonl";

  public Path stores() {
    return folder.resolve("stores.yml");
  }

  public Path register() {
    return folder.resolve("register.yml");
  }

  public Path dismissals() {
    return folder.resolve("dismissals.yml");
  }

  public Path rules() {
    return folder.resolve("rules");
  }

  public Path key() {
    return folder.resolve("keys").resolve("dpo.p12");
  }

  public Path certificate() {
    return folder.resolve("keys").resolve("dpo.pem");
  }

  public Path plans() {
    return folder.resolve("plans");
  }

  /** Where bordereaux are followed, one file each. */
  public Path bordereaux() {
    return plans().resolve("bordereaux");
  }

  /** A folder for the audit that begins now. */
  public Path newAudit(Instant now) throws IOException {
    Path all = folder.resolve("audits");
    WholeFile.createFolder(all);
    Path made = all.resolve(NAME.format(now));
    WholeFile.createNewFolder(made);
    return made;
  }

  /** Where the audit that begins now keeps what it is told, until it is complete. */
  public Path newMemory(Instant now) throws IOException {
    WholeFile.createFolder(unfinished());
    return unfinished().resolve(NAME.format(now) + MEMORY);
  }

  /** What audits that were interrupted had been told, the oldest first. */
  public List<Path> memories() throws IOException {
    if (!Files.isDirectory(unfinished())) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(unfinished())) {
      return found
          .filter(path -> path.getFileName().toString().matches(AUDIT_NAME + "\\" + MEMORY))
          .sorted()
          .toList();
    }
  }

  private Path unfinished() {
    return folder.resolve("audits").resolve(".unfinished");
  }

  /** The audits that are there, the oldest first. */
  public List<Path> audits() throws IOException {
    Path all = folder.resolve("audits");
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(all)) {
      return found
          .filter(Files::isDirectory)
          .filter(path -> path.getFileName().toString().matches(AUDIT_NAME))
          .sorted()
          .toList();
    }
  }

  public Optional<Path> lastAudit() throws IOException {
    List<Path> audits = audits();
    return audits.isEmpty() ? Optional.empty() : Optional.of(audits.get(audits.size() - 1));
  }

  /** The same, where there is something to audit. */
  public AuditFiles checked(Terminal terminal) {
    if (!Files.isRegularFile(stores())) {
      throw new CommandFailure(
          ExitCode.USAGE,
          stores().toString(),
          terminal.text("audit.no-stores"),
          terminal.text("audit.no-stores.remedy"));
    }
    return this;
  }
}
