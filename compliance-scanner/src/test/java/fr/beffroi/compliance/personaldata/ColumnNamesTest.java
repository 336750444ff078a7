package fr.beffroi.compliance.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import fr.beffroi.rules.Yaml;
import fr.beffroi.rules.YamlMap;
import fr.beffroi.rules.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNamesTest {
  private static final ColumnNames NAMES = Shipped.names();

  /** The cases stand beside the words, in {@code column-names.test.yml}, for whoever edits them. */
  @TestFactory
  Stream<DynamicTest> everyNameSaysWhatItsTestSays() throws RuleException {
    RuleFiles files = RuleFiles.shipped();
    RuleFile names =
        files.in("personal-data").stream()
            .filter(file -> file.name().equals(ColumnNamesReader.FILE))
            .findFirst()
            .orElseThrow();
    RuleFile test = files.testOf(names);
    YamlMap cases = ((YamlMap) Yaml.read(test.name(), test.text()).get(0)).map("cases");
    List<DynamicTest> tests = new ArrayList<>();
    for (YamlMap.Entry kind : cases.entries()) {
      for (YamlMap.Entry hint : ((YamlMap) kind.value()).entries()) {
        for (YamlScalar name : ((YamlMap) kind.value()).scalars(hint.name())) {
          tests.add(
              dynamicTest(
                  name.text() + " is " + hint.name() + " for " + kind.name(),
                  () ->
                      assertThat(hint(kind.name(), name.text()))
                          .as(name.text() + " for " + kind.name())
                          .isEqualTo(hintOf(hint.name()))));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(100);
    return tests.stream();
  }

  /** What peers' users complain of first. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "code", "nom", "name", "adresse", "address", "annee", "year", "id", "type", "libelle",
        "date", "numero"
      })
  void aGenericWordAloneIsNoEvidence(String name) {
    assertThat(NAMES.kinds())
        .allSatisfy(
            kind ->
                assertThat(NAMES.hint(kind, "", name))
                    .as(kind)
                    .isIn(NameHint.NONE, NameHint.GENERIC));
    assertThat(Shipped.classifier().classify(Column.named("", name, DataType.TEXT))).isEmpty();
  }

  @Test
  void besideAFirstNameANameIsAPersons() {
    TableSubject people = NAMES.subject("t_0412", List.of("id", "nom", "prenom", "adr1", "cp"));

    assertThat(NAMES.hints(people, "nom")).containsEntry("last_name", NameHint.SPECIFIC);
    assertThat(NAMES.hints(people, "adr1")).containsEntry("address", NameHint.SPECIFIC);
    assertThat(NAMES.hints(people, "cp")).containsEntry("postcode", NameHint.SPECIFIC);
    assertThat(NAMES.hints(people, "nom_rue")).containsEntry("last_name", NameHint.AGAINST);
    assertThat(NAMES.hints(people, "nom_zone")).containsEntry("last_name", NameHint.GENERIC);
  }

  @Test
  void whatBeginsLikeAFirstNameIsTheSamePersons() {
    TableSubject site = NAMES.subject("dossier", List.of("xyz_prenom", "xyz_nom", "nom", "adr"));

    assertThat(NAMES.hints(site, "xyz_nom")).containsEntry("last_name", NameHint.SPECIFIC);
    assertThat(NAMES.hints(site, "nom")).containsEntry("last_name", NameHint.AGAINST);
    assertThat(NAMES.hints(site, "abc_nom")).containsEntry("last_name", NameHint.AGAINST);
  }

  @Test
  void aTableWithoutAnybodySaysNothingOfItsNames() {
    TableSubject things = NAMES.subject("t_0412", List.of("id", "nom", "adresse", "date", "cle"));

    assertThat(NAMES.hints(things, "nom")).containsEntry("last_name", NameHint.GENERIC);
    assertThat(NAMES.hints(things, "adresse")).containsEntry("address", NameHint.GENERIC);
  }

  @Test
  void everyKindOfTheFileIsARecognisersAndIdentifiersHaveNames() {
    assertThat(NAMES.kinds()).hasSize(Recognizers.all().size());
  }

  @Test
  void aKindThatNobodyRecognisesIsRefusedWithItsPlace() {
    RuleFile broken =
        new RuleFile(ColumnNamesReader.FILE, "commune", "kinds:\n  nirr:\n    specific: [nir]\n");

    assertThatThrownBy(() -> ColumnNamesReader.read(RuleFiles.of(broken)))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("personal-data/column-names.yml:2:3")
        .hasMessageContaining("no identifier is called 'nirr'");
  }

  @Test
  void aListWithoutWordsIsRefusedWithItsPlace() {
    RuleFile broken = new RuleFile("personal-data/lists/ways.yml", "commune", "- rue\n");

    assertThatThrownBy(() -> WordLists.read(RuleFiles.of(broken)))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("personal-data/lists/ways.yml:1:1")
        .hasMessageContaining("'words:'");
  }

  @Property(tries = 300)
  void anyIdentifierIsRead(@ForAll String table, @ForAll String column) {
    NAMES.kinds().forEach(kind -> assertThat(NAMES.hint(kind, table, column)).isNotNull());
  }

  private static NameHint hint(String kind, String name) {
    int dot = name.indexOf('.');
    return NAMES.hint(kind, dot < 0 ? "" : name.substring(0, dot), name.substring(dot + 1));
  }

  private static NameHint hintOf(String word) {
    return NameHint.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
