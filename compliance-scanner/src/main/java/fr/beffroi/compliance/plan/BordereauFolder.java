package fr.beffroi.compliance.plan;

import fr.beffroi.ingest.archive.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where does a commune follow its bordereaux? One file each in a folder, kept for ever: the
 * bordereau is the only trace of what was destroyed.
 */
public final class BordereauFolder {
  private static final String SUFFIX = ".json";
  private static final int LARGEST = 32 << 20;

  private final Path folder;

  public BordereauFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes the next number of a commune's year. It is taken for good, even where nothing follows: a
   * number that was announced is never another bordereau's.
   */
  public BordereauNumber reserve(String commune, int year) throws IOException {
    WholeFile.createFolder(folder);
    int serial = last(commune, year) + 1;
    while (true) {
      BordereauNumber number = new BordereauNumber(commune, year, serial);
      try {
        Files.createFile(file(number), WholeFile.PRIVATE);
        return number;
      } catch (FileAlreadyExistsException e) {
        // Somebody else took it meanwhile.
        serial++;
      }
    }
  }

  /** Keeps a bordereau as it stands now. */
  public void save(BordereauRecord record) throws IOException {
    WholeFile.createFolder(folder);
    WholeFile.write(file(record.bordereau().number()), BordereauJson.write(record));
  }

  /** The bordereau of that number; empty where there is none, or its file holds none. */
  public Optional<BordereauRecord> find(BordereauNumber number) throws IOException {
    Path file = file(number);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return BordereauJsonReader.read(in.readNBytes(LARGEST))
          .filter(record -> record.bordereau().number().equals(number));
    }
  }

  /** Numbers that are taken, in order. */
  public List<BordereauNumber> numbers() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<BordereauNumber> numbers = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> number(file).ifPresent(numbers::add));
    }
    numbers.sort(null);
    return List.copyOf(numbers);
  }

  private int last(String commune, int year) throws IOException {
    return numbers().stream()
        .filter(number -> number.commune().equals(commune) && number.year() == year)
        .mapToInt(BordereauNumber::serial)
        .max()
        .orElse(0);
  }

  private Path file(BordereauNumber number) {
    return folder.resolve(number + SUFFIX);
  }

  private static Optional<BordereauNumber> number(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(SUFFIX)
        ? BordereauNumber.parse(name.substring(0, name.length() - SUFFIX.length()))
        : Optional.empty();
  }
}
