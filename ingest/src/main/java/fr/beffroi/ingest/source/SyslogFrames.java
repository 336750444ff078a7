package fr.beffroi.ingest.source;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Where does one message end and the next begin in a stream of syslog over TCP (RFC 6587)?
 *
 * <p>A stream that begins with a length and a space counts octets (3.4.1); any other ends each
 * message by LF, CR LF or NUL (3.4.2) and stays so. Where a counted stream has no length at a
 * message's begin, the bytes up to the next line end become a line, and counting goes on behind it.
 * Holds the begin of one message, at most {@link LineReader#LONGEST}, and nothing between two.
 */
final class SyslogFrames {
  static final String RECOVERED = "framing_recovered";

  private static final byte[] NOTHING = {};

  /** A claim above this is no length but a text that begins with a number. */
  private static final long LONGEST_CLAIM = 16 << 20;

  private enum State {
    START,
    LENGTH,
    COUNTED,
    LINE
  }

  private enum Framing {
    UNKNOWN,
    OCTETS,
    LINES
  }

  private final Consumer<byte[]> lines;
  private final Losses losses;
  private State state = State.START;
  private Framing framing = Framing.UNKNOWN;
  private byte[] part = NOTHING;
  private int size;
  private boolean cut;
  private long length;

  SyslogFrames(Consumer<byte[]> lines, Losses losses) {
    this.lines = lines;
    this.losses = losses;
  }

  /** Takes the next bytes of the stream. */
  void feed(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      at =
          switch (state) {
            case START -> begin(bytes, at);
            case LENGTH -> length(bytes, at);
            case COUNTED -> counted(bytes, at);
            case LINE -> line(bytes, at);
          };
    }
  }

  /** The stream has ended: what was begun is a line. */
  void end() {
    if (size > 0) {
      emit();
    }
  }

  /** Bytes of memory that the begun message takes. */
  int held() {
    return part.length;
  }

  private int begin(byte[] bytes, int at) {
    byte first = bytes[at];
    if (isEnd(first) || first == '\r') {
      return at + 1;
    }
    if (framing != Framing.LINES && first >= '1' && first <= '9') {
      length = 0;
      state = State.LENGTH;
    } else {
      noLength();
    }
    return at;
  }

  private int length(byte[] bytes, int at) {
    byte next = bytes[at];
    if (next >= '0' && next <= '9' && length <= LONGEST_CLAIM) {
      length = length * 10 + (next - '0');
      keep(bytes, at, at + 1);
      return at + 1;
    }
    if (next != ' ' || length > LONGEST_CLAIM) {
      noLength();
      return at;
    }
    size = 0;
    framing = Framing.OCTETS;
    state = State.COUNTED;
    return at + 1;
  }

  private void noLength() {
    if (framing == Framing.OCTETS) {
      losses.count(RECOVERED);
    }
    framing = framing == Framing.UNKNOWN ? Framing.LINES : framing;
    state = State.LINE;
  }

  private int counted(byte[] bytes, int at) {
    int to = (int) Math.min(bytes.length, at + length);
    keep(bytes, at, to);
    length -= to - at;
    if (length == 0) {
      emit();
    }
    return to;
  }

  private int line(byte[] bytes, int at) {
    int end = at;
    while (end < bytes.length && !isEnd(bytes[end])) {
      end++;
    }
    keep(bytes, at, end);
    if (end == bytes.length) {
      return end;
    }
    emit();
    return end + 1;
  }

  private void keep(byte[] bytes, int from, int to) {
    int count = Math.min(to - from, LineReader.LONGEST - size);
    cut |= count < to - from;
    if (size + count > part.length) {
      int wanted = Math.max(size + count, Math.min(part.length * 2, LineReader.LONGEST));
      part = Arrays.copyOf(part, wanted);
    }
    System.arraycopy(bytes, from, part, size, count);
    size += count;
  }

  private void emit() {
    int end = size;
    while (end > 0 && (isEnd(part[end - 1]) || part[end - 1] == '\r')) {
      end--;
    }
    if (end > 0) {
      lines.accept(Arrays.copyOf(part, end));
    }
    if (cut) {
      losses.count(Losses.LINE_CUT);
    }
    part = NOTHING;
    size = 0;
    cut = false;
    state = State.START;
  }

  private static boolean isEnd(byte one) {
    return one == '\n' || one == 0;
  }
}
