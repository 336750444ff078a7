package fr.beffroi.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24,    192.0.2.0,       true",
    "192.0.2.0/24,    192.0.2.255,     true",
    "192.0.2.0/24,    192.0.3.0,       false",
    "192.0.2.128/25,  192.0.2.127,     false",
    "192.0.2.128/25,  192.0.2.128,     true",
    "192.0.2.7,       192.0.2.7,       true",
    "192.0.2.7,       192.0.2.8,       false",
    "0.0.0.0/0,       203.0.113.9,     true",
    "0.0.0.0/0,       2001:db8::1,     false",
    "2001:db8::/33,   2001:db8:7fff::, true",
    "2001:db8::/33,   2001:db8:8000::, false",
    "2001:db8::/32,   192.0.2.7,       false",
    "192.0.2.0/24,    srv-mairie,      false",
    "192.0.2.0/24,    '',              false"
  })
  void anAddressIsInsideByItsFirstBits(String network, String address, boolean inside) {
    Networks networks = Networks.of(List.of(network));
    assertThat(networks.contains(address)).isEqualTo(inside);
    assertThat(networks.contains(address)).as("asked again").isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.1.2.3", "172.31.0.1", "192.168.1.1", "127.0.0.1", "fe80::1", "fd00::1"})
  void privateAddressesAreInside(String address) {
    assertThat(Networks.of(Networks.PRIVATE).contains(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mairie", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "2001:db8::/129", ""})
  void whatIsNoNetworkIsRefusedByName(String text) {
    assertThatThrownBy(() -> Networks.of(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void aCopyOnAnotherMachineAnswersTheSame() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Networks.of(List.of("192.0.2.0/24")));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Networks copy = (Networks) in.readObject();
      assertThat(copy.contains("192.0.2.9")).isTrue();
      assertThat(copy.contains("198.51.100.9")).isFalse();
    }
  }

  @Test
  void addressesWithoutEndDoNotFillTheMemory() {
    Networks networks = Networks.of(List.of("192.0.2.0/24"));
    for (int i = 0; i < 20_000; i++) {
      assertThat(networks.contains("198.51." + i / 256 % 256 + "." + i % 256)).isFalse();
    }
    assertThat(networks.contains("192.0.2.1")).isTrue();
  }

  @Test
  void noNetworksHoldNoAddress() {
    assertThat(Networks.of(List.of()).contains("192.0.2.1")).isFalse();
  }
}
