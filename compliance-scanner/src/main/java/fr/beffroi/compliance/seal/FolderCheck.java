package fr.beffroi.compliance.seal;

import fr.beffroi.compliance.seal.Alteration.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In what does a folder differ from its manifest? Only files below it are ever opened. */
final class FolderCheck {
  private final Path folder;

  FolderCheck(Path folder) {
    this.folder = folder;
  }

  List<Alteration> compare(Manifest manifest) throws IOException {
    AuditFolder found = AuditFolder.list(folder);
    List<Alteration> alterations = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (SealedFile sealed : manifest.files()) {
      known.add(sealed.name());
      how(sealed, found).ifPresent(kind -> alterations.add(new Alteration(sealed.name(), kind)));
    }
    for (String name : found.files().keySet()) {
      if (!known.contains(name)) {
        alterations.add(new Alteration(name, Kind.EXTRA));
      }
    }
    for (String name : found.strange()) {
      if (!known.contains(name)) {
        alterations.add(new Alteration(name, Kind.NOT_A_FILE));
      }
    }
    return alterations;
  }

  // A file is opened by the path that the listing found, never by the name that a manifest gives.
  private static Optional<Kind> how(SealedFile sealed, AuditFolder found) {
    Path path = found.files().get(sealed.name());
    if (path == null) {
      return Optional.of(found.strange().contains(sealed.name()) ? Kind.NOT_A_FILE : Kind.MISSING);
    }
    try {
      boolean same =
          Files.size(path) == sealed.size() && Sha256.seal(sealed.name(), path).equals(sealed);
      return same ? Optional.empty() : Optional.of(Kind.CHANGED);
    } catch (IOException e) {
      return Optional.of(Kind.UNREADABLE);
    }
  }
}
