package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What does a PDF say? Asked of a process of its own, one PDF after the other.
 *
 * <p>Nothing stops a thread of Java that turns in a circle; a process is ended, with its memory. It
 * is given the bytes and no path, writes no file, and what it prints is thrown away. After a PDF
 * that it did not survive the next one gets a new process.
 */
final class PdfReader implements AutoCloseable {
  private volatile @Nullable Process process;

  /** Tells the text of a PDF, or fails with the reason why not. */
  void read(byte[] pdf, Watch watch, TextSink sink) throws IOException {
    watch.check();
    Process running = running();
    CompletableFuture<Void> alarm =
        CompletableFuture.runAsync(
            running::destroyForcibly,
            CompletableFuture.delayedExecutor(
                Math.max(1, watch.left().toMillis()), TimeUnit.MILLISECONDS, Runnable::run));
    try {
      ask(running, pdf);
      Reason failed = answer(running, sink);
      if (failed != null) {
        throw new FileFailure(failed);
      }
    } catch (Broken e) {
      close();
      watch.check();
      throw new FileFailure(Reason.BROKEN_FILE);
    } finally {
      alarm.cancel(true);
    }
  }

  private Process running() throws IOException {
    Process last = process;
    if (last == null || !last.isAlive()) {
      last = PdfProcess.start();
      process = last;
    }
    return last;
  }

  private static void ask(Process running, byte[] pdf) throws Broken {
    try {
      DataOutputStream out = new DataOutputStream(running.getOutputStream());
      out.writeInt(pdf.length);
      out.write(pdf);
      out.flush();
    } catch (IOException e) {
      throw new Broken();
    }
  }

  /** Null where it told all. */
  private @Nullable Reason answer(Process running, TextSink sink) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(running.getInputStream(), 65_536));
    while (true) {
      byte kind;
      byte[] piece;
      try {
        kind = in.readByte();
        piece = kind == PdfProcess.TEXT ? in.readNBytes(in.readInt()) : new byte[0];
      } catch (IOException e) {
        throw new Broken();
      }
      if (kind != PdfProcess.TEXT) {
        return PdfProcess.reason(kind);
      }
      tell(new String(piece, StandardCharsets.UTF_8), sink);
    }
  }

  /** Who does not want the rest ends the process that would tell it. */
  private void tell(String piece, TextSink sink) throws IOException {
    boolean wanted = false;
    try {
      sink.text(piece);
      wanted = true;
    } finally {
      if (!wanted) {
        close();
      }
    }
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
    }
  }

  /** The process is gone. */
  private static final class Broken extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
