package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** What does a document say? Told piece by piece, of each format in its own way. */
final class TextReader {
  private static final int BUFFER = 16_384;

  private final PdfReaders pdf;

  TextReader(PdfReaders pdf) {
    this.pdf = pdf;
  }

  /** Fails with the reason where the document cannot be read to its end. */
  void read(Content content, Watch watch, TextSink sink) throws IOException {
    Object before = content.stamp();
    TextSink bounded = new Bounded(sink, watch.limits().text());
    switch (content.format()) {
      case TEXT -> readText(content, watch, bounded);
      case DOCX -> new OfficeText(OfficeText.DOCX, content, watch).read(bounded);
      case ODT -> new OfficeText(OfficeText.ODT, content, watch).read(bounded);
      case PDF -> readPdf(content, watch, bounded);
      case MAIL -> throw new FileFailure(Reason.MAIL);
      default -> throw new FileFailure(Reason.UNKNOWN_FORMAT);
    }
    content.checkUnchanged(before);
  }

  private static void readText(Content content, Watch watch, TextSink sink) throws IOException {
    char[] buffer = new char[BUFFER];
    try (Reader text = FrenchReader.of(content.open(watch))) {
      for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
        String piece = new String(buffer, 0, read);
        if (piece.indexOf('\0') >= 0) {
          throw new FileFailure(Reason.BROKEN_FILE);
        }
        sink.text(piece);
      }
    }
  }

  private void readPdf(Content content, Watch watch, TextSink sink) throws IOException {
    int most = watch.limits().pdf();
    try (InputStream in = content.open(watch)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new FileFailure(Reason.TOO_LARGE);
      }
      pdf.read(bytes, watch, sink);
    }
  }

  /** Ends a document that never does. */
  private static final class Bounded implements TextSink {
    private final TextSink sink;
    private final int most;
    private long told;

    Bounded(TextSink sink, int most) {
      this.sink = sink;
      this.most = most;
    }

    @Override
    public void text(String piece) throws IOException {
      told += piece.length();
      if (told > most) {
        throw new FileFailure(Reason.TOO_LARGE);
      }
      sink.text(piece);
    }
  }
}
