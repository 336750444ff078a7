package fr.beffroi.detection.behaviour.judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where does a model lie? In one file, that is whole or not there. */
public final class ModelFile {
  /** The end of its name: {@code 20260601-020000.model}. */
  public static final String SUFFIX = ".model";

  private ModelFile() {}

  /** Writes beside, then moves into place. */
  public static void write(BehaviourModel model, Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path beside = absolute.resolveSibling(absolute.getFileName() + ".new");
    Files.write(beside, ModelCodec.bytes(model));
    Files.move(
        beside, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Reads a model.
   *
   * @throws ModelException where the file holds none that can serve, with its name
   */
  public static BehaviourModel read(Path file) throws IOException {
    return keep(file).model();
  }

  /**
   * Reads a model, and which one it is.
   *
   * @throws ModelException where the file holds none that can serve, with its name
   */
  public static KeptModel keep(Path file) throws IOException {
    try {
      return KeptModel.of(file.getFileName().toString(), bytes(file));
    } catch (ModelException e) {
      throw e.in(file);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(ModelCodec.MOST_BYTES + 1);
      if (bytes.length > ModelCodec.MOST_BYTES) {
        throw new ModelException(
            "trop grand pour un modèle ; nommez un fichier écrit par « model train »",
            "larger than any model; name a file that 'model train' wrote");
      }
      return bytes;
    }
  }
}
