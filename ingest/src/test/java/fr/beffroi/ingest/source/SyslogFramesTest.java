package fr.beffroi.ingest.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SyslogFramesTest {
  private final List<String> lines = new ArrayList<>();
  private final Losses losses = new Losses();
  private final SyslogFrames frames =
      new SyslogFrames(line -> lines.add(new String(line, ISO_8859_1)), losses);

  @Test
  void messagesEndAtLfCrLfOrNul() {
    feed("<13>one\n<13>two\r\n\n<13>three\0<13>fo");
    assertThat(lines).containsExactly("<13>one", "<13>two", "<13>three");
    frames.end();
    assertThat(lines).endsWith("<13>fo");
    assertThat(frames.held()).isZero();
  }

  @Test
  void countedMessagesMayHoldLineEnds() {
    feed("7 <13>one10 <13>two\n2 7 <13>end");
    assertThat(lines).containsExactly("<13>one", "<13>two\n2 ", "<13>end");
  }

  @Test
  void someSendersAddALineEndBehindTheCount() {
    feed("8 <13>one\n8 <13>two\n\n7 <13>end");
    assertThat(lines).containsExactly("<13>one", "<13>two", "<13>end");
    assertThat(losses.snapshot()).isEmpty();
  }

  @Test
  void aLineThatBeginsWithADateIsNoCount() {
    feed("2026-11-22T10:00:00Z host app: one\n12 is a line too\n");
    assertThat(lines).containsExactly("2026-11-22T10:00:00Z host app: one", "12 is a line too");
  }

  @Test
  void aCountedStreamThatLosesItsPlaceFindsItAgain() {
    feed("7 <13>one<13>no count\n7 <13>two");
    assertThat(lines).containsExactly("<13>one", "<13>no count", "<13>two");
    assertThat(losses.snapshot()).isEqualTo(Map.of(SyslogFrames.RECOVERED, 1L));
  }

  @Test
  void aMessageOfMoreThanAMebibyteIsCutAndCounted() {
    feed("3000000 ");
    feed("x".repeat(3_000_000));
    feed("3 end");
    assertThat(lines.get(0)).hasSize(LineReader.LONGEST);
    assertThat(lines.get(1)).isEqualTo("end");
    assertThat(losses.snapshot()).isEqualTo(Map.of(Losses.LINE_CUT, 1L));
  }

  @Test
  void anAbsurdCountIsALine() {
    feed("99999999999999999999 bottles\nnext\n");
    assertThat(lines).containsExactly("99999999999999999999 bottles", "next");
  }

  @Property(tries = 300)
  void howTheStreamIsCutIntoPiecesChangesNothing(
      @ForAll @Size(max = 120) byte[] raw, @ForAll @IntRange(min = 1, max = 9) int piece) {
    byte[] stream = raw.clone();
    for (int i = 0; i < stream.length; i++) {
      stream[i] = (byte) "0123 \n\0\r<a".charAt(Math.floorMod(stream[i], 10));
    }
    assertThat(lines(stream, piece)).isEqualTo(lines(stream, stream.length + 1));
  }

  private static List<String> lines(byte[] stream, int piece) {
    List<String> lines = new ArrayList<>();
    SyslogFrames frames =
        new SyslogFrames(line -> lines.add(new String(line, ISO_8859_1)), new Losses());
    for (int from = 0; from < stream.length; from += piece) {
      frames.feed(Arrays.copyOfRange(stream, from, Math.min(stream.length, from + piece)));
    }
    frames.end();
    return lines;
  }

  private void feed(String text) {
    frames.feed(text.getBytes(ISO_8859_1));
  }
}
