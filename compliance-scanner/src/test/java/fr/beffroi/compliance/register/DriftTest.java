package fr.beffroi.compliance.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.retention.RulesInForce;
import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final RulesInForce RULES =
      RetentionPack.load(RuleFiles.shipped()).asOf(LocalDate.of(2026, 11, 22));
  private static final Sketch AGENT = Sketch.of("rh.agent", "id integer", "ddn date");
  private static final Sketch READER = Sketch.of("biblio.lecteur", "id integer", "nom text");

  private static final String REGISTER =
      """
      controller: {name: Commune d'essai}
      activities:
        - id: rh
          name: Personnel
          tables:
            - {store: mairie, table: agent, rule: dossier_agent, triggers: {birth: ddn}}
        - id: biblio
          name: Bibliothèque
          tables:
            - {store: mairie, table: lecteur, rule: bibliotheque_prets, triggers: {return: absente}}
        - id: cimetiere
          name: Cimetière
          tables: [{store: mairie, table: concession, rule: cimetiere_concessions}]
        - id: ccas
          name: Action sociale
          tables: [{store: ccas, table: aide, rule: accompagnement_social}]
        - id: papier
          name: Dossiers en papier
      """;

  @Test
  void anActivityWhoseTablesAreNotThereIsNotFound() {
    Drift drift = drift();

    assertThat(drift.notFound()).extracting(ProcessingActivity::id).containsExactly("cimetiere");
    assertThat(drift.withoutTable()).extracting(ProcessingActivity::id).containsExactly("papier");
    assertThat(drift.notes("register.yml"))
        .extracting(note -> note.in(Locale.FRENCH))
        .containsExactly(
            "register.yml: 'cimetiere' : aucune de ses tables n'a été trouvée ; corrigez leurs"
                + " noms, ou retirez ce traitement s'il a pris fin",
            "register.yml: 'papier' : aucune table, donc rien n'est évalué ; ajoutez 'tables' si"
                + " ses données sont dans une source");
  }

  @Test
  void rulesThatNoTableIsUnderAreListedAndWhatIsForbiddenIsNot() {
    assertThat(drift().unusedRules())
        .contains("newsletter", "wifi_public")
        .doesNotContain("dossier_agent", "cimetiere_concessions", "interdit_nir");
  }

  private static Drift drift() {
    Map<String, Inventory> stores = Map.of("mairie", Sketch.inventory(AGENT, READER));
    ReadRegister read = RegisterReader.read("register.yml", REGISTER);
    assertThat(read.problems()).isEmpty();
    Register register = read.register();
    Bindings bindings = Binder.bind(register, RULES, stores, List.of("ccas"));
    return Drift.between(register, bindings, RULES);
  }
}
