package fr.beffroi.compliance.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.retention.Place;
import fr.beffroi.rules.Problem;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterReaderTest {
  private static final String WHOLE =
      """
      controller: {name: Commune de Saint-Exemple, representative: Madame le maire}
      activities:
        - id: cantine
          name: Restauration scolaire
          purpose: Inscrire et facturer
          legal_basis: public_task
          persons: [élèves, responsables légaux]
          data: [identité, facturation]
          allowed: [nir]
          recipients: [régie]
          transfers: ""
          retention: 5 ans
          security: mots de passe
          tables:
            - store: mairie
              table: cantine.inscription
              rule: cantine_periscolaire
              triggers:
                school_year: fin_annee
                birth: {parent: agent, column: ddn}
                last_contact: {latest: visite, on: {usager_id: id}, column: date_visite}
              where: [{column: type, in: [CANT]}]
              archived: {column: archive, in: ["1"]}
              place: intermediate_archive
              purge: P5Y
      """;

  @Test
  void everyKeyOfTheArticleIsRead() {
    ReadRegister read = RegisterReader.read("register.yml", WHOLE);

    assertThat(read.problems()).isEmpty();
    assertThat(read.register().controller())
        .isEqualTo(new Controller("Commune de Saint-Exemple", "Madame le maire", ""));
    ProcessingActivity activity = read.register().activities().get(0);
    assertThat(activity.legalBasis()).contains(LegalBasis.PUBLIC_TASK);
    assertThat(activity.persons()).containsExactly("élèves", "responsables légaux");
    assertThat(activity.allowed()).containsExactly("nir");
    TableBinding table = activity.tables().get(0);
    assertThat(table.at()).hasToString("register.yml:15:9");
    assertThat(table.triggers())
        .containsOnly(
            Map.entry("school_year", new DatePath.Own("fin_annee")),
            Map.entry("birth", new DatePath.Parent("agent", Map.of(), "ddn")),
            Map.entry(
                "last_contact",
                new DatePath.Latest("visite", Map.of("usager_id", "id"), "date_visite")));
    assertThat(table.where()).containsExactly(new ColumnEquals("type", List.of("CANT")));
    assertThat(table.archived()).contains(new ColumnEquals("archive", List.of("1")));
    assertThat(table.place()).isEqualTo(Place.INTERMEDIATE_ARCHIVE);
    assertThat(table.purge().orElseThrow().after()).isEqualTo(Period.ofYears(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'id: cantine' | 'id: Cantine' | 3:9 | one word in small letters",
        "'purpose:' | 'purposes:' | 5:5 | Did you mean 'purpose'?",
        "public_task | publik | 6:18 | write one of consent, contract",
        "'[nir]' | '[nirr]' | 9:15 | Did you mean 'nir'?",
        "'rule: cantine_periscolaire' | 'rules: x' | 17:9 | Did you mean 'rule'?",
        "'{parent: agent, ' | '{parent: agent, latest: x, ' | 20:19 | unknown key 'parent'",
        "'in: [CANT]' | 'in: []' | 22:36 | 'in' is missing",
        "P5Y | five | 25:16 | write P30D, P6M or P5Y",
        "'controller:' | 'controler:' | 1:1 | Did you mean 'controller'?",
      })
  void aSlipOfThePenIsRefusedWithItsPlaceAndWhatToDo(
      String right, String wrong, String place, String message) {
    ReadRegister read = RegisterReader.read("register.yml", WHOLE.replace(right, wrong));

    Problem problem = read.problems().get(0);
    assertThat(problem.at()).hasToString("register.yml:" + place);
    assertThat(problem.message(Locale.ENGLISH)).contains(message);
    assertThat(problem.message(Locale.FRENCH)).isNotEqualTo(problem.message(Locale.ENGLISH));
  }

  @Test
  void aBrokenActivityLeavesTheOthersAndABrokenTableItsActivity() {
    String text =
        """
        controller: {name: Commune d'essai}
        activities:
          - {id: un, name: Un, tables: [{store: a}, {store: a, table: b, rule: newsletter}]}
          - {id: deux}
          - {id: un, name: Encore un}
          - {id: trois, name: Trois}
        """;

    ReadRegister read = RegisterReader.read("register.yml", text);

    assertThat(read.register().activities())
        .extracting(ProcessingActivity::id)
        .containsExactly("un", "trois");
    assertThat(read.register().activities().get(0).tables()).hasSize(1);
    assertThat(read.problems())
        .extracting(problem -> problem.in(Locale.ENGLISH))
        .containsExactly(
            "register.yml:3:33: 'table' is missing: add this key",
            "register.yml:4:5: 'name' is missing: add this key",
            "register.yml:5:10: 'un' is taken already (register.yml:3:10): change this id");
  }

  @Test
  void aFileThatIsNotThereIsAProblemAndAnEmptyRegister() {
    ReadRegister read = RegisterReader.read(Path.of("nowhere", "register.yml"));

    assertThat(read.register().activities()).isEmpty();
    assertThat(read.problems().get(0).message(Locale.ENGLISH)).startsWith("cannot be read");
  }

  @Property(tries = 300)
  void anyTextIsReadOrRefusedInWords(@ForAll String text) {
    assertThat(RegisterReader.read("register.yml", text).register()).isNotNull();
  }
}
