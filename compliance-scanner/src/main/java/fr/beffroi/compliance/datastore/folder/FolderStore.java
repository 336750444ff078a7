package fr.beffroi.compliance.datastore.folder;

import com.google.auto.service.AutoService;
import fr.beffroi.compliance.datastore.DataStore;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/**
 * How is a folder of files opened, {@code folder:/srv/partage}? Tables are its CSV, XLSX and ODS;
 * all other files of a folder together are one more, {@code @documents}.
 */
@AutoService(DataStore.class)
public final class FolderStore implements DataStore {
  private final FileLimits files;

  public FolderStore() {
    this(FileLimits.usual());
  }

  FolderStore(FileLimits files) {
    this.files = files;
  }

  @Override
  public Set<String> schemes() {
    return Set.of("folder");
  }

  @Override
  public OpenStore open(StoreAddress address, StoreLimits limits) throws StoreUnreachable {
    try {
      Path folder = Path.of(address.url().location().replaceFirst("^//", "")).toRealPath();
      if (Files.isDirectory(folder) && Files.isReadable(folder)) {
        return new OpenFolder(folder, limits, files);
      }
    } catch (IOException | InvalidPathException e) {
      // Said below: no folder either.
    }
    throw new StoreUnreachable(
        address.name(),
        "il n'y a pas de dossier à lire au chemin de son URL",
        "there is no folder to read at the path of its URL");
  }
}
