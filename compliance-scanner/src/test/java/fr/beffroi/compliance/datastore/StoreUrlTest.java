package fr.beffroi.compliance.datastore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreUrlTest {
  @Test
  void readsTheSpellingOfJdbcAndOurs() {
    StoreUrl ours = StoreUrl.parse("postgresql://db.example.org:5432/mairie");

    assertThat(StoreUrl.parse("jdbc:PostgreSQL://db.example.org:5432/mairie")).isEqualTo(ours);
    assertThat(ours.scheme()).isEqualTo("postgresql");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://maire:CANARI@db.example.org/mairie",
        "postgresql://db.example.org/mairie?user=x&password=CANARI",
        "sqlserver://db.example.org;user=x;Password=CANARI",
        "mariadb://db.example.org/mairie?keyStorePassword=CANARI",
        "h2:/srv/mairie;PWD=CANARI",
      })
  void refusesAPasswordInAUrlWithoutShowingIt(String url) {
    assertThatThrownBy(() -> StoreUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds a password")
        .message()
        .doesNotContain("CANARI");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/srv/mairie.db", "sqlite:", ":x", "sqlite:/a\nb"})
  void refusesWhatNamesNoStore(String url) {
    assertThatThrownBy(() -> StoreUrl.parse(url)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesTheKnownKindsWhereNoneOpensTheUrl() {
    StoreLimits limits = StoreLimits.inZone(ZoneId.of("Europe/Paris"));

    assertThatThrownBy(
            () -> DataStores.open(StoreAddress.of("mairie", "foxpro:/srv/x"), limits).close())
        .hasMessage(
            "mairie: no kind of store opens 'foxpro:'; known are declared, folder, h2, mariadb,"
                + " mysql, oracle, postgres, postgresql, sqlite, sqlserver");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://127.0.0.1:1/x?socketFactory=evil",
        "mariadb://127.0.0.1:1/x?allowLocalInfile=true",
        "sqlserver://127.0.0.1:1;integratedSecurity=true",
        "oracle:oci:@x",
      })
  void refusesParametersThatAnAuditDoesNotNeed(String url) {
    StoreLimits limits = StoreLimits.inZone(ZoneId.of("Europe/Paris"));

    assertThatThrownBy(() -> DataStores.open(StoreAddress.of("mairie", url), limits).close())
        .isInstanceOf(StoreUnreachable.class)
        .hasMessageContaining("URL");
  }
}
