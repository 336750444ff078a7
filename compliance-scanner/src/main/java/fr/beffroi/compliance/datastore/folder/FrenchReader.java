package fr.beffroi.compliance.datastore.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Which characters do the bytes of a French text mean? UTF-16 where a byte order mark says so, else
 * UTF-8, and Windows-1252 for each byte that is none: the first accent may stand far behind the
 * beginning, and files that were put together hold both.
 */
final class FrenchReader extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BUFFER = 16_384;
  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final byte[] UTF_16_MARK = {(byte) 0xfe, (byte) 0xff};
  private static final byte[] UTF_16_LITTLE_MARK = {(byte) 0xff, (byte) 0xfe};

  private final InputStream in;
  private final byte[] array = new byte[BUFFER];
  private final ByteBuffer bytes = ByteBuffer.wrap(array).flip();
  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private boolean ended;

  private FrenchReader(InputStream in) {
    this.in = in;
  }

  /** A reader of that stream, its byte order mark left out. */
  static Reader of(InputStream stream) throws IOException {
    PushbackInputStream in = new PushbackInputStream(stream, UTF_8_MARK.length);
    byte[] head = in.readNBytes(UTF_8_MARK.length);
    if (startsWith(head, UTF_16_MARK) || startsWith(head, UTF_16_LITTLE_MARK)) {
      in.unread(head);
      return new InputStreamReader(in, StandardCharsets.UTF_16);
    }
    if (!startsWith(head, UTF_8_MARK)) {
      in.unread(head);
    }
    return new FrenchReader(in);
  }

  private static boolean startsWith(byte[] head, byte[] mark) {
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
    while (out.position() == 0) {
      if (!ended) {
        fill();
      }
      if (ended && !bytes.hasRemaining()) {
        return -1;
      }
      decode(out);
    }
    return out.position();
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(array, bytes.position(), bytes.remaining());
    if (read < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + read);
    }
    bytes.flip();
  }

  private void decode(CharBuffer out) {
    CoderResult result = utf8.decode(bytes, out, ended);
    while (result.isError() && out.hasRemaining()) {
      // One byte alone: what follows it may well be UTF-8 again.
      out.put(new String(new byte[] {bytes.get()}, WINDOWS));
      result = utf8.decode(bytes, out, ended);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
