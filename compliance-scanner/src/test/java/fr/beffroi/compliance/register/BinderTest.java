package fr.beffroi.compliance.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.retention.Place;
import fr.beffroi.compliance.retention.RetentionPack;
import fr.beffroi.compliance.retention.RulesInForce;
import fr.beffroi.rules.Problem;
import fr.beffroi.rules.RuleFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinderTest {
  private static final RulesInForce RULES =
      RetentionPack.load(RuleFiles.shipped()).asOf(LocalDate.of(2026, 11, 22));
  private static final Sketch AGENT = Sketch.of("rh.agent", "id integer", "ddn date");
  private static final Sketch CV =
      Sketch.of("rh.cv", "id integer", "agent_id integer", "recu_le date", "etat text")
          .pointing("agent_id", AGENT, "id");
  private static final Sketch READER = Sketch.of("biblio.Lecteur", "id integer", "nom text");
  private static final Sketch LOAN =
      Sketch.of("biblio.pret", "id integer", "lecteur_id integer", "rendu date");
  private static final Sketch CANTEEN =
      Sketch.of("cantine.inscription", "id integer", "fin_annee date", "archive integer");
  private static final Map<String, Inventory> STORES =
      Map.of("mairie", Sketch.inventory(AGENT, CV, READER, LOAN, CANTEEN));

  @Test
  void aTableIsBoundToItsRuleAndItsColumn() {
    BoundTable bound =
        onlyTable(
            "{store: mairie, table: cantine.inscription, rule: cantine_periscolaire,"
                + " triggers: {school_year: fin_annee}}");

    assertThat(bound.table().name()).hasToString("cantine.inscription");
    assertThat(bound.rule().id()).isEqualTo("cantine_periscolaire");
    assertThat(bound.triggers())
        .containsOnly(Map.entry("school_year", new DateSource.OwnColumn("fin_annee")));
    assertThat(bound.parts()).containsExactly(new BoundTable.Part(Place.ACTIVE_BASE, List.of()));
    assertThat(bound.missingTriggers()).isEmpty();
  }

  @Test
  void aTableIsFoundWithoutItsSchemaAndWhateverItsCapitals() {
    BoundTable bound =
        onlyTable(
            "{store: mairie, table: LECTEUR, rule: bibliotheque_lecteur_inactif,"
                + " triggers: {last_loan: {latest: Pret, on: {LECTEUR_ID: Id}, column: RENDU}}}");

    assertThat(bound.triggers())
        .containsOnly(
            Map.entry(
                "last_loan",
                new DateSource.LatestChild(
                    new TableName("biblio", "pret"),
                    new ForeignKey(
                        List.of("lecteur_id"), new TableName("biblio", "Lecteur"), List.of("id")),
                    "rendu")));
  }

  @Test
  void aParentIsReachedByTheOnlyForeignKey() {
    BoundTable bound =
        onlyTable(
            "{store: mairie, table: rh.cv, rule: dossier_agent_cv,"
                + " triggers: {act: recu_le, birth: {parent: agent, column: ddn}}}");

    assertThat(bound.triggers().get("birth"))
        .isEqualTo(
            new DateSource.ParentColumn(
                new ForeignKey(List.of("agent_id"), new TableName("rh", "agent"), List.of("id")),
                "ddn"));
  }

  @Test
  void rowsFlaggedAsArchivedAreAPartOfTheirOwn() {
    BoundTable bound =
        onlyTable(
            "{store: mairie, table: cantine.inscription, rule: cantine_periscolaire,"
                + " triggers: {school_year: fin_annee},"
                + " where: [{column: ID, in: ['7']}],"
                + " archived: {column: archive, in: ['1', O]}, place: intermediate_archive}");

    Condition meant = new Condition.IsOneOf("id", List.of("7"));
    assertThat(bound.parts())
        .containsExactly(
            new BoundTable.Part(
                Place.INTERMEDIATE_ARCHIVE,
                List.of(meant, new Condition.IsNoneOf("archive", List.of("1", "O")))),
            new BoundTable.Part(
                Place.FLAGGED_AS_ARCHIVED,
                List.of(meant, new Condition.IsOneOf("archive", List.of("1", "O")))));
  }

  @Test
  void aTableWithoutTheDateOfItsRuleIsBoundAndSaidSo() {
    Bindings bindings =
        bind("{store: mairie, table: cantine.inscription, rule: cantine_periscolaire}");

    assertThat(bindings.tables().get(0).missingTriggers()).containsExactly("school_year");
    assertThat(bindings.problems()).extracting(Problem::isError).containsExactly(false);
    assertThat(bindings.problems().get(0).in(Locale.FRENCH))
        .startsWith("register.yml:4:15: la règle 'cantine_periscolaire' compte depuis")
        .contains("ajoutez 'school_year: colonne'");
  }

  @Test
  void aParentJoinedByWhatNothingSaysIsUniqueIsAWarning() {
    Bindings bindings =
        bind(
            "{store: mairie, table: pret, rule: bibliotheque_prets,"
                + " triggers: {return: {parent: agent, on: {rendu: ddn}, column: ddn}}}");

    assertThat(bindings.tables()).hasSize(1);
    assertThat(bindings.problems().get(0).message(Locale.ENGLISH))
        .isEqualTo(
            "rh.agent (ddn): nothing says that this is unique; check it, or rows count twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "store: marie, table: agent, rule: newsletter | no store is called 'marie'"
            + "* Did you mean 'mairie'?",
        "store: mairie, table: rh.agnet, rule: newsletter | 'mairie' has no table 'rh.agnet'"
            + "* Did you mean 'rh.agent'?",
        "store: mairie, table: agent, rule: newsleter | no rule is called 'newsleter' on 2026-11-22"
            + "* Did you mean 'newsletter'?",
        "store: mairie, table: agent, rule: newsletter, triggers: {last_contact: dnd}"
            + "| rh.agent has no column 'dnd'* Did you mean 'ddn'?",
        "store: mairie, table: agent, rule: newsletter, where: [{column: etatt, in: [X]}]"
            + "| rh.agent has no column 'etatt'*",
        "store: mairie, table: pret, rule: bibliotheque_prets,"
            + " triggers: {return: {parent: lecteur, column: nom}}"
            + "| biblio.pret → biblio.Lecteur: no foreign key; write the join*",
        "store: mairie, table: 'rh/a*z', rule: newsletter | 'mairie' has no table 'rh/a*z'*",
      })
  void whatCannotBeBoundIsSaidWithItsPlace(String written, String message) {
    Bindings bindings = bind("{" + written + "}");

    assertThat(bindings.tables()).isEmpty();
    assertThat(bindings.unbound()).hasSize(1);
    Problem why = bindings.unbound().get(0).why();
    assertThat(why.at()).hasToString("register.yml:4:15");
    assertThat(why.isError()).isTrue();
    for (String part : message.split("\\*", -1)) {
      assertThat(why.message(Locale.ENGLISH)).contains(part);
    }
    assertThat(why.message(Locale.FRENCH)).isNotEqualTo(why.message(Locale.ENGLISH));
  }

  @Test
  void aTableOfTwoSchemasIsNotGuessed() {
    Map<String, Inventory> stores =
        Map.of(
            "mairie",
            Sketch.inventory(
                Sketch.of("a.usager", "id integer"), Sketch.of("b.usager", "id integer")));

    Bindings bindings = bind("{store: mairie, table: usager, rule: newsletter}", stores);

    assertThat(bindings.problems().get(0).message(Locale.ENGLISH))
        .isEqualTo("'usager' names several tables of 'mairie': write one of a.usager, b.usager");
  }

  @Test
  void aPatternBindsEachFileThatItFits() {
    Map<String, Inventory> stores =
        Map.of(
            "mairie",
            Sketch.inventory(
                Sketch.of("export.cantine-2019.csv", "jour date"),
                Sketch.of("export.cantine-2020.csv", "JOUR date"),
                Sketch.of("export.cantine-2021.csv", "autre date")));

    Bindings bindings =
        bind(
            "{store: mairie, table: 'export/cantine-*.csv', rule: cantine_periscolaire,"
                + " triggers: {school_year: jour}}",
            stores);

    assertThat(bindings.tables())
        .extracting(table -> table.table().name().name())
        .containsExactly("cantine-2019.csv", "cantine-2020.csv");
    assertThat(bindings.unbound().get(0).found())
        .containsExactly(new TableName("export", "cantine-2021.csv"));
  }

  @Test
  void whatAStoreCouldNotDescribeIsNotCalledAbsent() {
    Inventory inventory =
        new Inventory(
            List.of(),
            List.of(new Unread(new TableName("rh", "agent"), Reason.NOT_PERMITTED, "42501")),
            Optional.empty());

    Bindings bindings =
        bind("{store: mairie, table: agent, rule: newsletter}", Map.of("mairie", inventory));

    assertThat(bindings.problems().get(0).message(Locale.ENGLISH))
        .isEqualTo(
            "'agent' could not be described: the account may not read this object;"
                + " grant it SELECT");
  }

  @Test
  void aStoreThatWasNotReadIsAWarning() {
    Bindings bindings =
        Binder.bind(
            register("{store: ccas, table: aide, rule: newsletter}"),
            RULES,
            STORES,
            List.of("ccas"));

    assertThat(bindings.problems()).extracting(Problem::isError).containsExactly(false);
    assertThat(bindings.problems().get(0).message(Locale.FRENCH))
        .isEqualTo("'ccas' n'a pas été lu : rien n'est dit de « aide »");
  }

  private static BoundTable onlyTable(String binding) {
    Bindings bindings = bind(binding);
    assertThat(bindings.problems()).isEmpty();
    assertThat(bindings.tables()).hasSize(1);
    return bindings.tables().get(0);
  }

  private static Bindings bind(String binding) {
    return bind(binding, STORES);
  }

  private static Bindings bind(String binding, Map<String, Inventory> stores) {
    return Binder.bind(register(binding), RULES, stores, List.of());
  }

  private static Register register(String binding) {
    String text =
        "controller: {name: Commune d'essai}\nactivities:\n  - {id: essai, name: Essai,\n"
            + "     tables: ["
            + binding
            + "]}\n";
    ReadRegister read = RegisterReader.read("register.yml", text);
    assertThat(read.problems()).isEmpty();
    return read.register();
  }
}
