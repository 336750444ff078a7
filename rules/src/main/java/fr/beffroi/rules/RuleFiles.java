package fr.beffroi.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which rule files are there? Those that come with Beffroi, then those of the commune's own
 * folders: a file of the same name takes the place of the earlier one, any other is added. So an
 * upgrade replaces what is shipped and never touches what is local.
 *
 * <p>To put a shipped rule out of force, a commune keeps an empty file of its name.
 */
public final class RuleFiles {
  private static final String SHIPPED_ROOT = "/fr/beffroi/rules/shipped";

  private final SortedMap<String, RuleFile> files;
  private final List<Problem> problems;

  private RuleFiles(SortedMap<String, RuleFile> files, List<Problem> problems) {
    this.files = Collections.unmodifiableSortedMap(files);
    this.problems = List.copyOf(problems);
  }

  /** No file at all, to add folders to. */
  public static RuleFiles none() {
    return new RuleFiles(new TreeMap<>(), List.of());
  }

  /**
   * Files that are given, not found; a later one of the same name takes the earlier one's place.
   */
  public static RuleFiles of(RuleFile... given) {
    SortedMap<String, RuleFile> files = new TreeMap<>();
    for (RuleFile file : given) {
      files.put(file.name(), file);
    }
    return new RuleFiles(files, List.of());
  }

  /** The rules that come with Beffroi, from its jar or from the folder of its classes. */
  public static RuleFiles shipped() {
    return shipped(Set.of());
  }

  /** Those of one area ({@code sigma}): the others, of which there are many, are not read. */
  public static RuleFiles shipped(String area) {
    return shipped(Set.of(area));
  }

  /**
   * Those of one area, and the commune's own.
   *
   * @param own the commune's folder; null where it has none
   */
  public static RuleFiles inForce(String area, @Nullable Path own) {
    RuleFiles files = shipped(area);
    return own == null ? files : files.with(own, "commune");
  }

  /** One file that comes with Beffroi ({@code llm/deepseek.yml}), without reading the others. */
  public static Optional<RuleFile> shippedFile(String name) {
    try (InputStream in = RuleFiles.class.getResourceAsStream(SHIPPED_ROOT + '/' + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new RuleFile(
                  name, RuleFile.SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read: reinstall Beffroi", e);
    }
  }

  private static RuleFiles shipped(Set<String> areas) {
    Path code = codeOf(RuleFiles.class);
    try {
      if (Files.isDirectory(code)) {
        return shipped(code.resolve(SHIPPED_ROOT.substring(1)), areas);
      }
      try (FileSystem jar = FileSystems.newFileSystem(code)) {
        return shipped(jar.getPath(SHIPPED_ROOT), areas);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(code + " cannot be read: reinstall Beffroi", e);
    }
  }

  private static RuleFiles shipped(Path root, Set<String> areas) {
    return none().with(RuleFolder.read(root, RuleFile.SHIPPED, areas));
  }

  /**
   * These files and those of one folder more, laid out as the shipped ones are ({@code sigma/},
   * {@code llm/}, …). A folder that has none of these is taken for one of Sigma rules.
   */
  public RuleFiles with(Path folder, String origin) {
    return with(RuleFolder.read(folder, origin, Set.of()));
  }

  private RuleFiles with(RuleFolder found) {
    SortedMap<String, RuleFile> all = new TreeMap<>(files);
    found.files().forEach(file -> all.put(file.name(), file));
    List<Problem> every = new ArrayList<>(problems);
    every.addAll(found.problems());
    return new RuleFiles(all, every);
  }

  /** The rule files of one area ({@code sigma}), by name, without their tests. */
  public List<RuleFile> in(String area) {
    return files.values().stream()
        .filter(file -> file.name().startsWith(area + '/') && !file.isTest())
        .toList();
  }

  /** The test that stands beside a rule, or null. */
  public @Nullable RuleFile testOf(RuleFile rule) {
    return files.get(rule.testName());
  }

  /** Files and folders that could not be read. */
  public List<Problem> problems() {
    return problems;
  }

  private static Path codeOf(Class<?> type) {
    try {
      URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(place);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
