package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FR|FR",
        "nl|NL",
        "France|FR",
        "united states|US",
        "Netherlands|NL",
        "Korea, Republic of|KR",
        "Korea, Democratic People's Republic of|KP",
        "Russian Federation|RU",
        "Viet Nam|VN",
        "Vietnam|VN",
        "Turkey|TR",
        "Hong Kong|HK",
        "Iran, Islamic Republic of|IR",
        "Czech Republic|CZ",
        "Czechia|CZ",
        "Cote D'Ivoire|CI",
        "Reunion|RE",
        "Saint Lucia|LC",
        "St. Lucia|LC",
        "Bosnia and Herzegovina|BA",
        "Trinidad and Tobago|TT",
        "United Kingdom|GB"
      })
  void aCodeOrAnEnglishNameGivesTheCode(String written, String code) {
    assertThat(CountryCode.of(written)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Reserved", "ZZ", "XX", "Anonymous Proxy", "N/A", "Europe", "--"})
  void whatIsNoCountryGivesNone(String written) {
    assertThat(CountryCode.of(written)).isNull();
  }

  @Test
  void everyCountryIsKnownByTheNameThatJavaHas() {
    for (String code : Locale.getISOCountries()) {
      String name = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
      assertThat(CountryCode.of(name)).as(name).isEqualTo(code);
    }
  }

  @Property(tries = 200)
  void nothingThrows(@ForAll String written) {
    String code = CountryCode.of(written);
    assertThat(code == null || code.length() == 2).isTrue();
  }
}
