package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.io.IOException;
import java.util.Set;
import java.util.zip.ZipEntry;

/** Which files stand in an archive, and in the archives in it? */
final class ArchiveWalk {
  /** What ends the reading of the whole file, and not of an archive in it alone. */
  private static final Set<Reason> FINAL =
      Set.of(Reason.ARCHIVE_BOMB, Reason.CANCELLED, Reason.TIMED_OUT);

  private final Watch watch;
  private final FolderWalk.Finder finder;

  ArchiveWalk(Watch watch, FolderWalk.Finder finder) {
    this.watch = watch;
    this.finder = finder;
  }

  void each(Content archive) throws IOException {
    try (ArchiveReader reader =
        new ArchiveReader(archive.open(watch), watch, archive.depth() + 1)) {
      int place = 0;
      for (ZipEntry entry = reader.next(); entry != null; entry = reader.next()) {
        String name = entry.getName();
        if (!entry.isDirectory() && !Format.isLock(name.substring(name.lastIndexOf('/') + 1))) {
          found(
              archive.entry(
                  place, name, entry.getSize(), entry.getLastModifiedTime(), reader.entry()));
        }
        place++;
      }
    }
  }

  private void found(Content content) throws IOException {
    if (content.format() != Format.ARCHIVE) {
      finder.found(content);
      return;
    }
    try {
      each(content);
    } catch (IOException e) {
      Reason reason = FileFailure.reasonOf(e);
      if (FINAL.contains(reason)) {
        throw e;
      }
      finder.notRead(content.name(), reason);
    }
  }
}
