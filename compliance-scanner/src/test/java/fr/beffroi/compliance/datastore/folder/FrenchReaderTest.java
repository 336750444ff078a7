package fr.beffroi.compliance.datastore.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FrenchReaderTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void readsAnAccentOfWindowsFarBehindTheBeginning() throws Exception {
    String text = "a".repeat(40_000) + " Élève";

    assertThat(read(text.getBytes(WINDOWS), 4_096)).isEqualTo(text);
  }

  @Test
  void readsBothCodesInOneFile() throws Exception {
    byte[] old = "école ".getBytes(WINDOWS);
    byte[] current = "élève€".getBytes(StandardCharsets.UTF_8);
    byte[] both = new byte[old.length + current.length];
    System.arraycopy(old, 0, both, 0, old.length);
    System.arraycopy(current, 0, both, old.length, current.length);

    assertThat(read(both, 4_096)).isEqualTo("école élève€");
  }

  @Property(tries = 200)
  void readsAnyTextInUtf8WhateverTheBuffer(@ForAll @StringLength(max = 60) String text)
      throws IOException {
    byte[] bytes = ("x" + text).getBytes(StandardCharsets.UTF_8);

    assertThat(read(bytes, 3)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void neverFailsOnAnyBytes(@ForAll byte[] bytes) throws IOException {
    assertThat(read(bytes, 2).length()).isLessThanOrEqualTo(bytes.length);
  }

  private static String read(byte[] bytes, int buffer) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] some = new char[buffer];
    try (Reader reader = FrenchReader.of(new ByteArrayInputStream(bytes))) {
      for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
        text.append(some, 0, n);
      }
    }
    return text.toString();
  }
}
