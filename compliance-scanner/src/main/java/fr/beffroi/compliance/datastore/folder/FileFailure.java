package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/**
 * Why does the reading of a file end? A reason alone: a parser's own message may quote what it
 * read, so it is neither repeated nor kept as a cause.
 */
final class FileFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  FileFailure(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  /** What an exception of a file means; of what is not known, that the file is broken. */
  static Reason reasonOf(IOException exception) {
    if (exception instanceof FileFailure failure) {
      return failure.reason;
    }
    if (exception instanceof AccessDeniedException) {
      return Reason.FILE_NOT_PERMITTED;
    }
    if (exception instanceof NoSuchFileException) {
      return Reason.BROKEN_DEFINITION;
    }
    return exception instanceof FileSystemLoopException
        ? Reason.LINK_NOT_FOLLOWED
        : Reason.BROKEN_FILE;
  }
}
