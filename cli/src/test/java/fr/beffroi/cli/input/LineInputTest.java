package fr.beffroi.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineInputTest {
  @Test
  void linesKeepTheirPlaceWhateverTheirEnd() throws IOException {
    LineInput input = of("one\ntwo\r\n\nlast".getBytes(StandardCharsets.UTF_8));

    assertThat(input.next()).isEqualTo("one");
    assertThat(input.position()).endsWith("/0");
    assertThat(input.next()).isEqualTo("two");
    assertThat(input.position()).endsWith("/4");
    assertThat(input.next()).isEmpty();
    assertThat(input.position()).endsWith("/9");
    assertThat(input.next()).isEqualTo("last");
    assertThat(input.position()).endsWith("/10");
    assertThat(input.next()).isNull();
  }

  @Test
  void aPositionBeginsWithTheHashOfTheFirstFourKibibytes() throws IOException {
    String head = "x".repeat(4_096);
    LineInput one = of((head + "a\n").getBytes(StandardCharsets.UTF_8));
    LineInput other = of((head + "b\n").getBytes(StandardCharsets.UTF_8));
    one.next();
    other.next();

    assertThat(one.position()).isEqualTo(other.position()).matches("[0-9a-f]{16}/0");
  }

  @Test
  void compressedInputIsReadByItself() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write("première\nseconde\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(lines(of(compressed.toByteArray()))).containsExactly("première", "seconde");
  }

  @Test
  void theMarkOfUtf8IsNoPartOfTheFirstLine() throws IOException {
    assertThat(lines(of("\uFEFFone\ntwo".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("one", "two");
  }

  @Test
  void aLineWithoutEndIsCutAndTheNextOneStandsWhereItShould() throws IOException {
    byte[] bytes =
        ("x".repeat(LineInput.LONGEST_LINE + 100_000) + "\nnext\n")
            .getBytes(StandardCharsets.US_ASCII);
    LineInput input = of(bytes);

    assertThat(input.next()).hasSize(LineInput.LONGEST_LINE);
    assertThat(input.next()).isEqualTo("next");
    assertThat(input.position()).endsWith("/" + (LineInput.LONGEST_LINE + 100_001));
  }

  @Property(tries = 300)
  void anyBytesAreReadToTheirEnd(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
    long ends = 0;
    for (byte one : bytes) {
      ends += one == '\n' ? 1 : 0;
    }
    boolean open = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
    if (bytes.length < 2 || bytes[0] != 0x1F) {
      assertThat(lines(of(bytes))).hasSize((int) ends + (open ? 1 : 0));
    }
  }

  private static LineInput of(byte[] bytes) throws IOException {
    return LineInput.of(new ByteArrayInputStream(bytes));
  }

  private static List<String> lines(LineInput input) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = input.next(); line != null; line = input.next()) {
      lines.add(line);
    }
    return lines;
  }
}
