package fr.beffroi.detection.job;

import fr.beffroi.detection.behaviour.judge.KeptModel;
import fr.beffroi.detection.behaviour.judge.ModelFile;
import fr.beffroi.detection.behaviour.judge.ModelFolder;
import fr.beffroi.detection.behaviour.judge.ModelId;
import fr.beffroi.detection.flink.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The models of a folder: what {@code model train} and {@code model back} put in force. */
record FolderModels(String folder) implements Models {
  @Override
  public Optional<KeptModel> current() throws IOException {
    Optional<Path> file = models().current();
    return file.isEmpty() ? Optional.empty() : Optional.of(ModelFile.keep(file.get()));
  }

  @Override
  public Optional<KeptModel> find(ModelId id) throws IOException {
    return models().find(id);
  }

  private ModelFolder models() {
    return new ModelFolder(Path.of(folder));
  }
}
