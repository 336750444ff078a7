package fr.beffroi.detection.behaviour.judge;

import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.nio.file.Path;

/** Why can a file not serve as a model of behaviour, and what is to be done? */
public final class ModelException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String french;

  ModelException(String french, String english) {
    super(english);
    this.french = french;
  }

  ModelException(String french, String english, Throwable cause) {
    super(english, cause);
    this.french = french;
  }

  /** The same of that file, which is named. */
  ModelException in(Path file) {
    return new ModelException(file + " : " + french, file + ": " + getMessage(), this);
  }

  /** What it says, to people. */
  public Bilingual sentence() {
    return new Bilingual(french, String.valueOf(getMessage()));
  }
}
