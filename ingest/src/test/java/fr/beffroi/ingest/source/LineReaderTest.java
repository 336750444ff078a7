package fr.beffroi.ingest.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineReaderTest {
  @TempDir Path folder;

  @Test
  void linesEndAtLfOrCrLfAndAreOtherwiseUntouched() throws IOException {
    String text = "one\r\ntwo\n\nthr\0\u00ff\ree\nlast";
    LineReader reader = reader(text.getBytes(ISO_8859_1));

    assertThat(read(reader)).containsExactly("one", "two", "", "thr\0\u00ff\ree");
    assertThat(reader.hasRest()).isTrue();
    assertThat(text(reader.rest())).isEqualTo("last");
    assertThat(reader.start()).isEqualTo(text.length() - 4);
    assertThat(reader.end()).isEqualTo(text.length());
    assertThat(reader.rest()).isNull();
  }

  @Property(tries = 300)
  void offsetsCutTheInputIntoItsLines(
      @ForAll @Size(max = 200) byte[] input, @ForAll @IntRange(min = 1, max = 7) int piece)
      throws IOException {
    LineReader reader = new LineReader(pieces(input, piece), 0, () -> {});
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    for (byte[] line = reader.next(); line != null; line = reader.next()) {
      int length = (int) (reader.end() - reader.start());
      byte[] slice = Arrays.copyOfRange(input, (int) reader.start(), (int) reader.end());
      assertThat(Arrays.copyOf(slice, line.length)).isEqualTo(line);
      assertThat(length - line.length).isBetween(1, 2);
      again.write(slice, 0, length);
    }
    byte[] rest = reader.rest();
    if (rest != null) {
      again.writeBytes(rest);
    }
    assertThat(again.toByteArray()).isEqualTo(input);
  }

  @Test
  void aLineThatJustFitsIsWholeAndALongerOneIsCutAndCounted() throws IOException {
    ByteArrayOutputStream input = new ByteArrayOutputStream();
    input.writeBytes("a".repeat(LineReader.LONGEST).getBytes(ISO_8859_1));
    input.writeBytes("\r\n".getBytes(ISO_8859_1));
    input.writeBytes("b".repeat(LineReader.LONGEST + 1).getBytes(ISO_8859_1));
    input.writeBytes("\nafter\n".getBytes(ISO_8859_1));
    input.writeBytes("c".repeat(5 * LineReader.LONGEST).getBytes(ISO_8859_1));
    LineReader reader = reader(input.toByteArray());

    assertThat(reader.next()).hasSize(LineReader.LONGEST);
    assertThat(reader.cut()).isZero();
    assertThat(reader.next()).hasSize(LineReader.LONGEST);
    assertThat(reader.cut()).isOne();
    assertThat(text(reader.next())).isEqualTo("after");
    assertThat(reader.next()).isNull();
    assertThat(reader.rest()).hasSize(LineReader.LONGEST).containsOnly('c');
    assertThat(reader.cut()).isEqualTo(2);
    assertThat(reader.end()).isEqualTo(input.size());
  }

  @Test
  void anInputThatGrowsIsReadOn() throws IOException {
    byte[][] now = {"begin".getBytes(ISO_8859_1)};
    LineReader reader =
        new LineReader(
            (into, offset, length) -> {
              byte[] bytes = now[0];
              now[0] = new byte[0];
              System.arraycopy(bytes, 0, into, offset, bytes.length);
              return bytes.length == 0 ? -1 : bytes.length;
            },
            100,
            () -> {});

    assertThat(reader.next()).isNull();
    now[0] = "ning\n".getBytes(ISO_8859_1);
    assertThat(text(reader.next())).isEqualTo("beginning");
    assertThat(reader.end()).isEqualTo(110);
  }

  @Test
  void aCompressedFileOfSeveralMembersReadsAndIsNamedAsThePlainOne() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain.log"), "one\ntwo\nthree\n");
    Path compressed = folder.resolve("compressed.log.gz");
    Files.write(compressed, gzip("one\ntw"));
    Files.write(compressed, gzip("o\nthree\n"), java.nio.file.StandardOpenOption.APPEND);

    try (LineReader one = LineReader.open(plain);
        LineReader other = LineReader.open(compressed)) {
      assertThat(other.fingerprint()).isEqualTo(one.fingerprint()).hasSize(16);
      assertThat(read(other)).isEqualTo(read(one)).containsExactly("one", "two", "three");
    }
  }

  @Test
  void aTruncatedCompressedFileGivesWhatStandsBeforeTheBreak() throws IOException {
    byte[] whole = gzip("line\n".repeat(50_000));
    Path file = folder.resolve("cut.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length - 20));

    try (LineReader reader = LineReader.open(file)) {
      List<String> lines = new ArrayList<>();
      assertThatThrownBy(
              () -> {
                for (byte[] line = reader.next(); line != null; line = reader.next()) {
                  lines.add(text(line));
                }
              })
          .isInstanceOf(EOFException.class);
      assertThat(lines).isNotEmpty().containsOnly("line");
    }
  }

  private static LineReader.Bytes pieces(byte[] input, int piece) {
    ByteArrayInputStream in = new ByteArrayInputStream(input);
    return (into, offset, length) -> in.read(into, offset, Math.min(length, piece));
  }

  private static LineReader reader(byte[] input) {
    return LineReader.of(new ByteArrayInputStream(input));
  }

  private static List<String> read(LineReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    for (byte[] line = reader.next(); line != null; line = reader.next()) {
      lines.add(text(line));
    }
    return lines;
  }

  static String text(byte[] line) {
    return new String(line, ISO_8859_1);
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(ISO_8859_1));
    }
    return out.toByteArray();
  }
}
