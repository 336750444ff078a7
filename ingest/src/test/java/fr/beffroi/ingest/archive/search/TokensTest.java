package fr.beffroi.ingest.archive.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "from 192.0.2.1 port 22, 192.0.2.1, an address among words",
    "src=192.0.2.1:443, 192.0.2.1, an address with its port",
    "dropped 192.0.2.1., 192.0.2.1, an address that ends a sentence",
    "::ffff:192.0.2.1, 192.0.2.1, an address mapped into IPv6",
    "<2001:db8::1>, 2001:DB8::1, IPv6 in any case",
    "mac 00:00:5E:00:53:01, 00:00:5e:00:53:01, a hardware address",
    "user=MAIRIE\\jean.dupont, jean.dupont, a Windows account",
    "hélène logged in, hélène, a name with accents",
    "{\"host\":\"srv-ad1\"}, srv-ad1, a host in JSON",
  })
  void isFoundAsAToken(String line, String token, String why) {
    assertThat(hashes(line)).as(why).contains(hashes(token));
    assertThat(hashes(token)).isNotEmpty();
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "from 192.0.2.10 port 22, 192.0.2.1, another address that begins alike",
    "malice, alice, part of a word",
  })
  void isNotFoundAsAToken(String line, String token, String why) {
    assertThat(Arrays.stream(hashes(line)).boxed().toList())
        .as(why)
        .doesNotContainAnyElementsOf(Arrays.stream(hashes(token)).boxed().toList());
  }

  private static long[] hashes(String text) {
    return Tokens.of(text.getBytes(UTF_8));
  }
}
