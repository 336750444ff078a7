package fr.beffroi.detection.behaviour.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of the models of a folder is in force, and which one before? {@code current} and {@code
 * previous} each hold the name of one. Beside them the last {@value #KEPT} that were learned stay,
 * taken or not; older ones are removed when asked.
 */
public final class ModelFolder {
  /** Two months of weekly models. */
  static final int KEPT = 8;

  /** What {@link #keep} writes; a model that somebody named is theirs. */
  private static final Pattern LEARNED =
      Pattern.compile("[0-9]{8}-[0-9]{6}(-[0-9]+)?" + Pattern.quote(ModelFile.SUFFIX));

  private static final String CURRENT = "current";
  private static final String PREVIOUS = "previous";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 4_000;

  private final Path folder;

  public ModelFolder(Path folder) {
    this.folder = folder;
  }

  /** The file of the model in force, where there is one. */
  public Optional<Path> current() throws IOException {
    return named(CURRENT);
  }

  /**
   * The model in force, where there is one.
   *
   * @throws ModelException where it cannot be read
   */
  public Optional<KeptModel> inForce() throws IOException {
    Optional<Path> file = current();
    return file.isEmpty() ? Optional.empty() : Optional.of(ModelFile.keep(file.get()));
  }

  /** The file of the model that was in force before. */
  public Optional<Path> previous() throws IOException {
    return named(PREVIOUS);
  }

  /** The model of that name, where it is still there and still the same. */
  public Optional<KeptModel> find(ModelId id) throws IOException {
    Path file = folder.resolve(id.file());
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(ModelFile.keep(file)).filter(kept -> kept.id().equals(id));
  }

  /** Keeps a model without putting it in force; gives its file. */
  public Path keep(BehaviourModel model) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(model.version() + ModelFile.SUFFIX);
    for (int more = 2; Files.exists(file); more++) {
      // Two of one second: the first may be in force, and must not change under it.
      file = folder.resolve(model.version() + '-' + more + ModelFile.SUFFIX);
    }
    ModelFile.write(model, file);
    return file;
  }

  /**
   * Keeps a model and puts it in force; gives its file. What was in force is the one before from
   * now on, unless it cannot be read.
   */
  public Path take(BehaviourModel model) throws IOException {
    Path file = keep(model);
    Optional<Path> before = Optional.empty();
    try {
      before = inForce().map(KeptModel::id).map(ModelId::file).map(folder::resolve);
    } catch (ModelException e) {
      // What cannot be read is not what anybody wants back: the one before it stays so.
    }
    if (before.isPresent()) {
      point(PREVIOUS, before.get());
    }
    point(CURRENT, file);
    return file;
  }

  /**
   * Keeps a model and puts it in force though it is worse than the one before, and why somebody
   * wanted that beside it; gives its file.
   */
  public Path takeThough(BehaviourModel model, String reason) throws IOException {
    Path file = take(model);
    Files.writeString(reasonOf(file), reason + "\n");
    return file;
  }

  /** Why a model that was worse was put in force; nothing where it was not worse. */
  public static Optional<String> whyTaken(Path model) throws IOException {
    Path reason = reasonOf(model);
    return Files.exists(reason) && Files.size(reason) <= LONGEST_REASON
        ? Optional.of(Files.readString(reason).strip())
        : Optional.empty();
  }

  private static Path reasonOf(Path model) {
    return model.resolveSibling(model.getFileName() + ".reason");
  }

  /** Puts the model before back in force; gives its file, or nothing where there is none. */
  public Optional<Path> putBack() throws IOException {
    Optional<Path> before = previous();
    Optional<Path> now = current();
    if (before.isPresent()) {
      ModelFile.read(before.get()); // what cannot be read is not put in force
      point(CURRENT, before.get());
      if (now.isPresent()) {
        point(PREVIOUS, now.get());
      }
    }
    return before;
  }

  /**
   * Removes all but the last {@value #KEPT}, the one in force and the one before; gives what was
   * removed. A checkpoint that names one of them is restored with the model in force.
   */
  public List<Path> removeOld() throws IOException {
    Set<Path> inUse = new HashSet<>();
    current().ifPresent(inUse::add);
    previous().ifPresent(inUse::add);
    List<Path> old;
    try (Stream<Path> files = Files.list(folder)) {
      old =
          files
              .filter(file -> LEARNED.matcher(file.getFileName().toString()).matches())
              .sorted(Comparator.reverseOrder())
              .skip(KEPT)
              .filter(file -> !inUse.contains(file))
              .toList();
    }
    for (Path file : old) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(reasonOf(file));
    }
    return old;
  }

  private Optional<Path> named(String pointer) throws IOException {
    Path file = folder.resolve(pointer);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (Files.size(file) > LONGEST_NAME) {
      throw nameless(file);
    }
    String name = Files.readString(file).strip();
    if (!name.matches("[0-9A-Za-z_.-]+\\.model") || name.startsWith(".")) {
      throw nameless(file);
    }
    return Optional.of(folder.resolve(name));
  }

  private static ModelException nameless(Path file) {
    return new ModelException(
            "ne contient pas le nom d'un modèle ; écrivez-en un, ou réapprenez",
            "holds no name of a model; write one into it, or train again")
        .in(file);
  }

  private void point(String pointer, Path to) throws IOException {
    Path beside = folder.resolve(pointer + ".new");
    Files.writeString(beside, to.getFileName() + "\n");
    Files.move(
        beside,
        folder.resolve(pointer),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
