package fr.beffroi.compliance.report;

import fr.beffroi.compliance.report.Summary.Unreadable;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which audits lie in a directory? Its {@code audit.json} files, down to a few levels. */
final class AuditFolder {
  /** A folder a commune, in it a folder an audit. */
  private static final int DEEPEST = 4;

  /** An audit of a thousand tables has a few megabytes. */
  private static final long LARGEST = 64L << 20;

  private static final Bilingual NONE =
      new Bilingual(
          "aucun audit.json dans ce dossier ; donnez le dossier dans lequel l'audit a écrit",
          "no audit.json in this directory; give the directory that the audit wrote to");
  private static final Bilingual FAILED =
      new Bilingual(
          "illisible ; vérifiez qu'il existe et que vous avez le droit de le lire",
          "cannot be read; check that it exists and that you may read it");
  private static final Bilingual TOO_LARGE =
      new Bilingual(
          "plus de 64 Mo : ce n'est pas l'audit.json d'un audit",
          "more than 64 MB: this is not the audit.json of an audit");

  private final Path directory;

  AuditFolder(Path directory) {
    this.directory = directory;
  }

  void read(List<PastAudit> audits, List<Unreadable> unreadable) {
    List<Path> files;
    try {
      files = files();
    } catch (IOException | UncheckedIOException e) {
      unreadable.add(new Unreadable(directory, FAILED));
      return;
    }
    if (files.isEmpty()) {
      unreadable.add(new Unreadable(directory, NONE));
    }
    files.forEach(file -> readFile(file, audits, unreadable));
  }

  /** Links are not followed: one may lead back to where it lies. */
  private List<Path> files() throws IOException {
    try (Stream<Path> found =
        Files.find(
            directory,
            DEEPEST,
            (path, attributes) -> attributes.isRegularFile() && path.endsWith(JsonReport.FILE))) {
      return found.sorted().toList();
    }
  }

  private static void readFile(Path file, List<PastAudit> audits, List<Unreadable> unreadable) {
    try {
      if (Files.size(file) > LARGEST) {
        unreadable.add(new Unreadable(file, TOO_LARGE));
        return;
      }
      audits.add(PastAudit.read(Files.readAllBytes(file)));
    } catch (PastAuditUnreadable e) {
      unreadable.add(new Unreadable(file, e.words()));
    } catch (IOException e) {
      unreadable.add(new Unreadable(file, FAILED));
    }
  }
}
