package fr.beffroi.ingest.source;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why could a source not start? Its message is the problem in English. */
public final class SourceException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public SourceException(Problem problem, @Nullable Throwable cause) {
    super(problem.in(Locale.ENGLISH), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
