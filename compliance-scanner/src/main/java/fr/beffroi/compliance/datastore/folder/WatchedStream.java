package fr.beffroi.compliance.datastore.folder;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much of a stream was read, and may the reading go on? */
final class WatchedStream extends FilterInputStream {
  private final Watch watch;
  private long count;

  WatchedStream(InputStream in, Watch watch) {
    super(in);
    this.watch = watch;
  }

  /** Bytes so far. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    watch.check();
    int one = in.read();
    count += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    watch.check();
    int read = in.read(bytes, offset, length);
    count += Math.max(0, read);
    return read;
  }

  @Override
  public long skip(long n) throws IOException {
    return n <= 0 ? 0 : readNBytes((int) Math.min(n, 8_192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
