package fr.beffroi.ingest.source;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/**
 * How do the lines of one file, open under whatever name, reach the receiver? Under the file's id,
 * with what was lost and what is wrong.
 */
final class FileOutlet {
  /** A turn ends after so many bytes, so that one busy file does not starve the others. */
  private static final long TURN = 4 << 20;

  private final String id;
  private final Receiver receiver;
  private final Losses losses;
  private final Problems problems;

  FileOutlet(String id, Receiver receiver, Losses losses, Problems problems) {
    this.id = id;
    this.receiver = receiver;
    this.losses = losses;
    this.problems = problems;
  }

  String id() {
    return id;
  }

  void lost(String reason) {
    losses.count(reason);
  }

  void report(Problem problem) {
    problems.report(problem);
  }

  void resolved() {
    problems.resolved(id);
  }

  /** Hands over the lines that have an end, for a turn; says whether there may be more at once. */
  boolean drain(LogContent from) throws IOException, InterruptedException {
    return drain(from, from);
  }

  /** The same, where reading would go on in another content than that which is read. */
  boolean drain(LogContent from, LogContent goesOn) throws IOException, InterruptedException {
    LineReader reader = from.reader();
    long cut = reader.cut();
    long read = reader.read();
    long enough = reader.end() + TURN;
    try {
      byte[] line = reader.next();
      while (line != null) {
        receiver.receive(id, goesOn.cursor(), line);
        line = reader.end() < enough ? reader.next() : null;
      }
    } catch (EOFException | ZipException e) {
      if (from.breaks()) {
        losses.count("gzip_broken");
        problems.report(FileProblems.of(id, e));
      }
      return false;
    } finally {
      losses.count(Losses.LINE_CUT, reader.cut() - cut);
    }
    return reader.read() > read;
  }

  /** Hands over the last line of a content that is finished, though it has no end. */
  void flush(LogContent from, LogContent goesOn) throws InterruptedException {
    long cut = from.reader().cut();
    byte[] line = from.reader().rest();
    losses.count(Losses.LINE_CUT, from.reader().cut() - cut);
    if (line != null) {
      receiver.receive(id, goesOn.cursor(), line);
    }
  }
}
