package fr.beffroi.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AlertCodecTest {
  private final AlertCodec codec = new AlertCodec();

  @Test
  void anAlertIsReadAsItWasWritten() throws IOException {
    Alert alert =
        AlertSample.bruteForce("a", "192.0.2.7")
            .user("martine")
            .groupedBy("user.name", "martine")
            .succeeding()
            .ended()
            .build();

    assertThat(read(bytes(alert))).isEqualTo(alert);
  }

  @Test
  void anAlertWithoutAddressOrAccountIsReadAsItWasWritten() throws IOException {
    Alert alert = AlertSample.alert("a").host(null).build();

    assertThat(read(bytes(alert))).isEqualTo(alert);
  }

  @Test
  void bytesThatEndEarlyAreRefused() throws IOException {
    byte[] whole = bytes(AlertSample.bruteForce("a", "192.0.2.7").build());

    assertThatThrownBy(() -> codec.read(input(java.util.Arrays.copyOf(whole, whole.length - 1))))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void aLaterVersionIsRefusedByName() {
    assertThatThrownBy(() -> codec.read(input(new byte[] {9})))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("version 9");
  }

  @Property(tries = 300)
  void hostileBytesAreAlwaysRefusedInOrder(@ForAll byte[] bytes) {
    byte[] versioned = new byte[bytes.length + 1];
    versioned[0] = 1;
    System.arraycopy(bytes, 0, versioned, 1, bytes.length);
    assertThatThrownBy(() -> codec.read(input(versioned))).isInstanceOf(Exception.class);
  }

  private byte[] bytes(Alert alert) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    codec.write(alert, new DataOutputStream(out));
    return out.toByteArray();
  }

  private Alert read(byte[] bytes) throws IOException {
    return codec.read(input(bytes));
  }

  private static DataInputStream input(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
