package fr.beffroi.ingest.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemAccountsTest {
  @ParameterizedTest
  @CsvSource({
    "root,            true,  every Unix has it",
    "ROOT,            true,  case does not count",
    "Administrateur,  true,  Windows in French",
    "SERVICE RÉSEAU,  true,  accents in capitals",
    "krbtgt,          true,  every domain has it",
    "PC-ACCUEIL$,     true,  a machine's account",
    "agent12,         false, a person's",
    "rootless,        false, only begins like one",
    "'',              false, no name at all"
  })
  void accountsThatAreNobodysAreOnTheList(String name, boolean listed, String why) {
    assertThat(SystemAccounts.contains(name)).as(why).isEqualTo(listed);
  }
}
