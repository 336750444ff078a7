package fr.beffroi.cli.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How many bytes were taken from a stream so far? */
final class CountedInput extends FilterInputStream {
  private long taken;

  CountedInput(InputStream in) {
    super(in);
  }

  long taken() {
    return taken;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    taken += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    taken += Math.max(0, read);
    return read;
  }
}
