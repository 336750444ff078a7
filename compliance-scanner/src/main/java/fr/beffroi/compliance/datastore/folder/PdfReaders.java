package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Who is free to read a PDF? One process for each thread that reads, made when it is needed. */
final class PdfReaders implements AutoCloseable {
  private final Deque<PdfReader> free = new ArrayDeque<>();
  private final Set<PdfReader> all = new HashSet<>();
  private boolean closed;

  /** Tells the text of a PDF. */
  void read(byte[] pdf, Watch watch, TextSink sink) throws IOException {
    PdfReader reader = take();
    try {
      reader.read(pdf, watch, sink);
    } finally {
      give(reader);
    }
  }

  private synchronized PdfReader take() throws FileFailure {
    if (closed) {
      throw new FileFailure(Reason.CANCELLED);
    }
    PdfReader reader = free.isEmpty() ? new PdfReader() : free.pop();
    all.add(reader);
    return reader;
  }

  private synchronized void give(PdfReader reader) {
    free.push(reader);
  }

  /** Ends all processes, also those that read just now: their readings fail, as do later ones. */
  @Override
  public synchronized void close() {
    closed = true;
    all.forEach(PdfReader::close);
  }
}
