package fr.beffroi.detection.behaviour.judge;

import java.io.IOException;

/** Why can a file not serve as a model of behaviour? */
public final class ModelException extends IOException {
  private static final long serialVersionUID = 1L;

  ModelException(String message) {
    super(message);
  }

  ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
