package fr.beffroi.detection.behaviour.series;

import static fr.beffroi.ingest.event.Binary.readText;
import static fr.beffroi.ingest.event.Binary.writeText;

import fr.beffroi.ingest.event.Codec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * How is what a detector learned written into a checkpoint?
 *
 * <p>Version 1: the kind's word, the minimum effect, each view (its habits, its witnesses), the
 * likelihood, the episode. Version 2: the combination has two witnesses more, and the episode the
 * readings since it was told, then the age; version 1 is read, and what it did not know begins to
 * learn.
 */
public final class SeriesCodec implements Codec<SeriesDetector> {
  private static final int VERSION = 2;

  @Override
  public void write(SeriesDetector detector, DataOutput out) throws IOException {
    out.writeByte(VERSION);
    writeText(detector.kind().word(), out);
    out.writeDouble(detector.minimumEffect());
    detector.write(out);
  }

  @Override
  public SeriesDetector read(DataInput in) throws IOException {
    int version = in.readByte();
    if (version < 1 || version > VERSION) {
      throw new IOException(
          "a series detector of version " + version + "; this release reads 1 and 2");
    }
    String word = readText(in);
    double minimumEffect = in.readDouble();
    SeriesKind kind =
        Arrays.stream(SeriesKind.values())
            .filter(one -> one.word().equals(word))
            .findFirst()
            .orElseThrow(() -> new IOException("a series detector of an unknown kind"));
    if (!(minimumEffect >= 0 && minimumEffect < Double.MAX_VALUE)) {
      throw new IOException("a series detector with a minimum effect that is none");
    }
    SeriesDetector detector = kind.start(minimumEffect);
    detector.read(in, version);
    return detector;
  }

  /** A checkpoint writes the detector while the job goes on with this copy. */
  @Override
  public SeriesDetector copy(SeriesDetector detector) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      write(detector, new DataOutputStream(bytes));
      return read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }
}
