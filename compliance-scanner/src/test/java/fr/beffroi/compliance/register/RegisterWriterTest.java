package fr.beffroi.compliance.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.retention.Place;
import fr.beffroi.compliance.retention.Purge;
import fr.beffroi.rules.Location;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RegisterWriterTest {
  private static final TableBinding BINDING =
      new TableBinding(
          Location.of("x"),
          "mairie",
          "Nom de l'élève\"; --",
          "dossier_agent_cv",
          Map.of(
              "act",
              new DatePath.Own("reçu le"),
              "birth",
              new DatePath.Parent("agent", Map.of("agent_id", "id"), "ddn"),
              "last",
              new DatePath.Latest("visite", Map.of(), "jour")),
          List.of(new ColumnEquals("type", List.of("A", "12"))),
          Optional.of(new ColumnEquals("archive", List.of("1"))),
          Place.INTERMEDIATE_ARCHIVE,
          Optional.of(new Purge(Period.ofYears(5))));

  @Test
  void whatIsWrittenIsReadAgainAsItWas() {
    Register register = register("Restauration scolaire", BINDING);

    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      ReadRegister read = RegisterReader.read("x", RegisterWriter.write(register, locale));

      assertThat(read.problems()).isEmpty();
      assertThat(read.register())
          .usingRecursiveComparison()
          .ignoringFields("activities.tables.at")
          .isEqualTo(register);
    }
  }

  @Test
  void aPurgeThatThereIsNotIsWritten() {
    TableBinding none =
        new TableBinding(
            BINDING.at(),
            "a",
            "b",
            "c",
            Map.of(),
            List.of(),
            Optional.empty(),
            Place.ACTIVE_BASE,
            Optional.of(Purge.none()));

    assertThat(RegisterWriter.write(register("x", none), Locale.FRENCH))
        .contains("        purge: none\n")
        .doesNotContain("place:");
  }

  @Test
  void aDoubtfulTableIsACommentAndANameNeverEndsOne() {
    RegisterDraft draft =
        new RegisterDraft(
            new Controller("Commune d'essai", "", ""),
            List.of("à confirmer"),
            List.of(
                new RegisterDraft.Activity(
                    register("x").activities().get(0),
                    List.of(),
                    List.of(
                        new RegisterDraft.DraftTable(
                            BINDING, true, List.of("table a\n      - store: piège"))))),
            List.of());

    String text = RegisterWriter.write(draft, Locale.FRENCH);
    ReadRegister read = RegisterReader.read("x", text);

    assertThat(text).contains("      # table a       - store: piège\n      # - store: mairie\n");
    assertThat(read.problems()).isEmpty();
    assertThat(read.register().activities().get(0).tables()).isEmpty();
  }

  @Test
  void theCommentsAreInTheReadersLanguage() {
    Register register = register("x");

    assertThat(RegisterWriter.write(register, Locale.FRENCH))
        .startsWith("# Registre des activités de traitement (RGPD, article 30).\n");
    assertThat(RegisterWriter.write(register, Locale.ENGLISH))
        .startsWith("# Record of processing activities (GDPR, article 30).\n")
        .contains("consent, contract, legal_obligation");
  }

  @Property(tries = 200)
  void anyNameIsReadAgain(@ForAll("names") String name) {
    ReadRegister read =
        RegisterReader.read("x", RegisterWriter.write(register(name), Locale.FRENCH));

    assertThat(read.register().activities().get(0).name()).isEqualTo(name);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .ofMinLength(1)
        .excludeChars('\0')
        .map(
            name ->
                "x" + new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  private static Register register(String name, TableBinding... tables) {
    return new Register(
        new Controller("Commune de Saint-Exemple", "Madame le maire", "dpo@example.org"),
        List.of(
            new ProcessingActivity(
                "cantine",
                name,
                "Inscrire: facturer",
                Optional.of(LegalBasis.PUBLIC_TASK),
                List.of("élèves", "responsables légaux"),
                List.of(),
                List.of("nir"),
                List.of("régie"),
                "",
                "5 ans après l'année scolaire",
                "",
                List.of(tables))));
  }
}
