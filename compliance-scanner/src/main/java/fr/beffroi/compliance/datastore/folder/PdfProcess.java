package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * What runs in the process that reads PDFs? It takes a length and bytes from its input, and gives
 * pieces of text and an outcome to its output, until its input ends.
 */
final class PdfProcess {
  /** A piece of text follows: its length in bytes, and its UTF-8. */
  static final byte TEXT = 0;

  private static final byte DONE = 1;
  private static final byte NO_TEXT = 2;
  private static final byte ENCRYPTED = 3;
  private static final byte BROKEN = 4;
  private static final int PIECE = 8_192;
  private static final String MEMORY = "-Xmx384m";

  private PdfProcess() {}

  /** What an outcome means; null for a PDF that told all of its text. */
  static @Nullable Reason reason(byte outcome) {
    return switch (outcome) {
      case DONE -> null;
      case NO_TEXT -> Reason.NO_TEXT;
      case ENCRYPTED -> Reason.ENCRYPTED_FILE;
      default -> Reason.BROKEN_FILE;
    };
  }

  /** Starts it with what it needs of this program's class path, and nothing of its environment. */
  static Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(MEMORY);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            // No file with a piece of a document in it: neither of a crash nor of measures.
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-cp",
            String.join(File.pathSeparator, classPath()),
            PdfProcess.class.getName()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    // Windows starts nothing without its root.
    environment.keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
    return builder.start();
  }

  private static Set<String> classPath() {
    Set<String> path = new TreeSet<>();
    for (Class<?> needed :
        List.of(
            PdfProcess.class,
            PDDocument.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            LogFactory.class)) {
      try {
        path.add(
            Path.of(needed.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return path;
  }

  /** Runs in the process. */
  public static void main(String[] arguments) throws IOException {
    // Whoever started it may die while it turns in a circle.
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    CompletableFuture<Void> unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 65_536));
    System.setOut(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    // Else the fonts of the system are searched, and a list of them is written to a file.
    FontMappers.set(new OneFont());
    DataInputStream in = new DataInputStream(System.in);
    while (true) {
      try {
        byte[] pdf = new byte[in.readInt()];
        in.readFully(pdf);
        out.writeByte(read(pdf, out));
        out.flush();
      } catch (EOFException e) {
        return;
      }
    }
  }

  private static byte read(byte[] pdf, DataOutputStream out) {
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(pdf),
            "",
            null,
            null,
            IOUtils.createMemoryOnlyStreamCache())) {
      Pieces pieces = new Pieces(out);
      new PDFTextStripper().writeText(document, pieces);
      writeForm(document, pieces);
      pieces.flush();
      return pieces.blank ? NO_TEXT : DONE;
    } catch (InvalidPasswordException e) {
      return ENCRYPTED;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return BROKEN;
    }
  }

  /** What people filled into a form's fields is no text of its pages. */
  private static void writeForm(PDDocument document, Writer pieces) throws IOException {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        if (field instanceof PDTerminalField) {
          pieces.write("\n" + field.getValueAsString());
        }
      }
    }
  }

  /** Sends text in pieces, never between the halves of one character. */
  private static final class Pieces extends Writer {
    private final DataOutputStream out;
    private final StringBuilder piece = new StringBuilder();
    private boolean blank = true;

    Pieces(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        char c = characters[i];
        blank &= c <= ' ';
        piece.append(c);
        if (piece.length() >= PIECE && !Character.isHighSurrogate(c)) {
          flush();
        }
      }
    }

    @Override
    public void flush() throws IOException {
      byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
      out.writeByte(TEXT);
      out.writeInt(bytes.length);
      out.write(bytes);
      piece.setLength(0);
    }

    @Override
    public void close() {}
  }
}
