package fr.beffroi.compliance.audit;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlKeys;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stores does {@code stores.yml} name? One that is broken is left out and said so.
 *
 * @param problems errors for stores that were left out, warnings for what deserves a look
 */
public record StoresFile(List<StoreEntry> stores, List<Problem> problems) {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  public StoresFile {
    stores = List.copyOf(stores);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the file; paths in it are relative to its folder.
   *
   * @param zone of stores that name none
   */
  public static StoresFile read(Path file, ZoneId zone) {
    List<StoreEntry> stores = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, Location> names = new HashMap<>();
    StoreEntryReader reader = new StoreEntryReader(file.toAbsolutePath().resolveSibling(""), zone);
    for (YamlMap written : entries(file, problems)) {
      try {
        StoreEntry store = reader.read(written);
        refuseTwins(store, names.putIfAbsent(store.name(), store.at()));
        stores.add(store);
        warnOfOpenPassword(store, problems);
      } catch (RuleException e) {
        problems.add(e.problem());
      }
    }
    return new StoresFile(stores, problems);
  }

  private static List<YamlMap> entries(Path file, List<Problem> problems) {
    List<YamlMap> entries = new ArrayList<>();
    try {
      for (YamlNode document : Yaml.read(file)) {
        YamlMap map = YamlKeys.map(document);
        YamlKeys.refuseOthers(map, Set.of("stores"));
        entries.addAll(YamlKeys.maps(map, "stores"));
      }
    } catch (RuleException e) {
      problems.add(e.problem());
    }
    return entries;
  }

  private static void refuseTwins(StoreEntry store, @Nullable Location first) throws RuleException {
    if (first != null) {
      throw new RuleException(
          store.at(),
          "'" + store.name() + "' est déjà pris (" + first + ") : changez ce nom",
          "'" + store.name() + "' is taken already (" + first + "): change this name");
    }
  }

  private static void warnOfOpenPassword(StoreEntry store, List<Problem> problems) {
    if (store.password() instanceof PasswordSource.InFile in && isOpenToOthers(in.file())) {
      problems.add(
          Problem.warning(
              store.at(),
              in.file() + " : d'autres comptes y ont accès ; faites chmod 600",
              in.file() + ": other accounts have access to it; do chmod 600"));
    }
  }

  /** Whether the file's mode lets its group or everybody in; not known where there are no modes. */
  private static boolean isOpenToOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (IOException | UnsupportedOperationException e) {
      // A file that is not there is told when its password is asked for.
      return false;
    }
  }
}
