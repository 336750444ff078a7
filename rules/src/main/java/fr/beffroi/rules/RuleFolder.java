package fr.beffroi.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which rule files stand in one folder and below, and which could not be read? */
record RuleFolder(List<RuleFile> files, List<Problem> problems) {
  /** SigmaHQ has under 4,000 files; a folder with more than this is a mistake ({@code /}). */
  private static final int MOST_FILES = 50_000;

  private static final int DEEPEST = 16;
  private static final long LARGEST_FILE = 1 << 20;
  private static final Set<String> AREAS =
      Set.of("sigma", "llm", "evasion", "retention", "behaviour", "personal-data");

  /**
   * Reads a folder.
   *
   * @param areas those that are read; all of them where none is named
   */
  static RuleFolder read(Path folder, String origin, Set<String> areas) {
    RuleFolder found = new RuleFolder(new ArrayList<>(), new ArrayList<>());
    if (!Files.isDirectory(folder)) {
      // What is shipped may hold no rule yet; a folder that the commune names must exist.
      if (!origin.equals(RuleFile.SHIPPED)) {
        found.problem(
            folder.toString(),
            "ce dossier de règles n'existe pas : créez-le ou corrigez la configuration",
            "this folder of rules does not exist: create it or correct the configuration");
      }
      return found;
    }
    String prefix =
        AREAS.stream().anyMatch(a -> Files.isDirectory(folder.resolve(a))) ? "" : "sigma/";
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEEPEST,
          found.visitor(folder, prefix, origin, areas));
    } catch (IOException e) {
      found.unreadable(folder.toString());
    }
    return found;
  }

  private SimpleFileVisitor<Path> visitor(
      Path folder, String prefix, String origin, Set<String> areas) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        boolean area = folder.equals(path.getParent());
        boolean asked = areas.isEmpty() || areas.contains(String.valueOf(path.getFileName()));
        return area && !asked ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
        String name = prefix + folder.relativize(path).toString().replace('\\', '/');
        if (attributes.isRegularFile() && isRule(name)) {
          add(path, name, origin, attributes.size());
        }
        return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path path, IOException reason) {
        unreadable(prefix + folder.relativize(path));
        return FileVisitResult.CONTINUE;
      }
    };
  }

  private static boolean isRule(String name) {
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }

  private void add(Path path, String name, String origin, long size) {
    if (size > LARGEST_FILE) {
      problem(
          name,
          "ce fichier dépasse 1 Mio : partagez-le en plusieurs",
          "this file is larger than 1 MiB: split it");
      return;
    }
    try {
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      files.add(new RuleFile(name, origin, text));
    } catch (IOException e) {
      unreadable(name);
    }
  }

  private void unreadable(String name) {
    problem(
        name,
        "illisible : vérifiez les droits du fichier",
        "cannot be read: check the file's permissions");
  }

  private void problem(String name, String french, String english) {
    problems.add(Problem.error(Location.of(name), french, english));
  }
}
