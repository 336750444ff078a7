package fr.beffroi.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
  @ParameterizedTest(name = "{0} and {1}: {3}")
  @CsvSource({
    "192.0.2.0/24, 192.0.2.200, true, in the network",
    "192.0.2.0/24, 192.0.3.1, false, beside it",
    "192.0.2.128/25, 192.0.2.127, false, a bit beside it",
    "192.0.2.7, 192.0.2.7, true, the same address",
    "192.0.2.7, 192.0.2.70, false, a longer text",
    "0.0.0.0/0, 198.51.100.1, true, everything",
    "2001:db8::/32, 2001:db8:1::5, true, IPv6",
    "2001:db8::/32, 192.0.2.1, false, another kind of address",
    "2001:db8::5, 2001:DB8:0:0::5, true, written otherwise",
    "192.0.2.0/99, 192.0.2.1, false, no such prefix",
    "192.0.2.0/x, 192.0.2.1, false, no prefix",
    "example.org, 192.0.2.1, false, a name is never looked up"
  })
  void contains(String network, String address, boolean expected, String why) {
    assertThat(Network.contains(network, address)).as(why).isEqualTo(expected);
  }
}
