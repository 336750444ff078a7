package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpTextTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "192.0.2.1, 192.0.2.1, IPv4",
    "2001:DB8::1, 2001:db8::1, small letters",
    "2001:0db8:0:0:0:0:0:1, 2001:db8::1, no leading zeros",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1, one zero group is not shortened",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1, the longest run is shortened",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1, of equal runs the first",
    "::, ::, the unspecified address",
    "::1, ::1, loopback",
    "2001:db8::, 2001:db8::, a run at the end",
    "::ffff:192.0.2.1, 192.0.2.1, mapped: the IPv4 address",
    "::ffff:c000:201, 192.0.2.1, mapped in hexadecimal",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221, translated",
    "fe80::1%eth0, fe80::1, the zone is the observer's",
  })
  void anAddressHasOneText(String text, String expected, String why) {
    assertThat(IpText.canonical(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.01",
        "192.0.2.1.1",
        "192.0.2.1 ",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1::2::3",
        "1:2:3:4:5:6:7:8::",
        ":1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:",
        "12345::",
        "g::",
        "192.0.2.1::",
        "example.org",
        ":",
        ":::",
        "::1.2.3",
        "1:2:3:4:5:6:7:1.2.3.4"
      })
  void whatIsNoAddressIsNone(String text) {
    assertThat(IpText.canonical(text)).isNull();
  }

  @Property
  void theTextIsTheSameAddressAndStaysAsItIs(@ForAll @Size(16) byte[] bytes)
      throws UnknownHostException {
    InetAddress address = InetAddress.getByAddress(bytes);
    String text = IpText.canonical(address.getHostAddress());
    assertThat(InetAddress.getByName(text)).isEqualTo(address);
    assertThat(IpText.canonical(text)).isEqualTo(text);
  }

  @Property
  void noTextMakesItThrow(@ForAll String text) {
    IpText.canonical(text);
  }
}
