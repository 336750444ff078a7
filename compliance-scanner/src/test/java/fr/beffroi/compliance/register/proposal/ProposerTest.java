package fr.beffroi.compliance.register.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.personaldata.Column;
import fr.beffroi.compliance.personaldata.ColumnClassifier;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.compliance.personaldata.DataType;
import fr.beffroi.compliance.register.Controller;
import fr.beffroi.compliance.register.DatePath;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.ReadRegister;
import fr.beffroi.compliance.register.RegisterReader;
import fr.beffroi.compliance.register.RegisterWriter;
import fr.beffroi.compliance.register.Sketch;
import fr.beffroi.compliance.register.TableBinding;
import fr.beffroi.rules.RuleException;
import fr.beffroi.rules.RuleFiles;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProposerTest {
  private static ActivityVocabulary vocabulary;
  private static ColumnScore name;

  @BeforeAll
  static void read() throws RuleException {
    vocabulary = ActivityVocabulary.of(RuleFiles.shipped());
    name =
        ColumnClassifier.of(RuleFiles.shipped())
            .classify(Column.named("agent", "nom_usage", DataType.TEXT))
            .get(0);
  }

  @Test
  void aDateOfTheParentIsReachedByTheKey() {
    Sketch child = Sketch.of("cantine.inscription", "id integer", "fin_annee date");
    Sketch invoice =
        Sketch.of("cantine.facture", "id integer", "inscription_id integer", "montant numeric")
            .pointing("inscription_id", child, "id");

    List<ProposedTable> tables = propose(personal(child), personal(invoice)).tables();

    assertThat(tables.get(0).binding().rule()).isEqualTo("cantine_periscolaire_comptable");
    assertThat(tables.get(0).binding().triggers())
        .containsOnly(
            Map.entry(
                "school_year", new DatePath.Parent("cantine.inscription", Map.of(), "fin_annee")));
  }

  @Test
  void theLatestLoanIsThatOfTheTableThatPointsToTheReader() {
    Sketch reader = Sketch.of("biblio.lecteur", "id integer", "nom text");
    Sketch loan =
        Sketch.of(
                "biblio.pret", "id integer", "lecteur integer", "garant integer", "date_pret date")
            .pointing("lecteur", reader, "id")
            .pointing("garant", reader, "id");

    List<ProposedTable> tables = propose(personal(reader), plain(loan)).tables();

    assertThat(tables).hasSize(2);
    assertThat(tables.get(0).binding().triggers())
        .containsOnly(
            Map.entry(
                "last_loan",
                new DatePath.Latest("biblio.pret", Map.of("lecteur", "id"), "date_pret")));
  }

  @Test
  void aTableThatSaysNothingGoesWithTheOneThatItPointsToAsADoubt() {
    Sketch deceased = Sketch.of("x.cim_concession_funeraire", "id integer", "date_acte date");
    Sketch detail =
        Sketch.of("x.t_0412", "id integer", "cnc integer", "nom text")
            .pointing("cnc", deceased, "id");

    List<ProposedTable> tables = propose(personal(deceased), personal(detail)).tables();

    assertThat(tables.get(1).activity()).isEqualTo("cimetiere");
    assertThat(tables.get(1).isDoubtful()).isTrue();
    assertThat(tables.get(1).reasons().get(0).french())
        .isEqualTo("elle désigne x.cim_concession_funeraire par sa clé");
    assertThat(tables.get(1).binding().triggers().get("act"))
        .isEqualTo(new DatePath.Parent("x.cim_concession_funeraire", Map.of(), "date_acte"));
  }

  @Test
  void aCommentSaysWhatTheNameDoesNot() {
    Sketch table =
        Sketch.of("public.t_17", "id integer", "nom text").saying("Abonnés à l'infolettre");

    assertThat(propose(personal(table)).tables())
        .extracting(ProposedTable::activity)
        .containsExactly("newsletter");
  }

  @Test
  void whatIsWrittenIsReadAndNothingDoubtfulIsBound() {
    RegisterProposal proposal =
        propose(
            personal(Sketch.of("cantine.inscription", "id integer", "fin_annee date")),
            personal(Sketch.of("enfance.alsh_presence", "id integer", "jour date")),
            personal(Sketch.of("web.signalement", "id integer", "mail text")),
            personal(Sketch.of("public.divers\n  - x: y", "id integer", "nom text")));

    for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      String text =
          RegisterWriter.write(
              ProposalDraft.of(
                  new Controller("Commune de Saint-Exemple", "", ""), vocabulary, proposal, locale),
              locale);
      ReadRegister read = RegisterReader.read("register.yml", text);

      assertThat(read.problems()).isEmpty();
      assertThat(read.register().activities())
          .extracting(ProcessingActivity::id)
          .containsExactly("cantine", "relation_usagers");
      assertThat(read.register().activities().get(0).tables())
          .extracting(TableBinding::table)
          .containsExactly("cantine.inscription", "enfance.alsh_presence");
      assertThat(read.register().activities().get(1).tables()).isEmpty();
    }
  }

  @Test
  void eachProposalSaysItsReasonsAndWhatIsMissing() {
    RegisterProposal proposal =
        propose(
            personal(Sketch.of("enfance.alsh_presence", "id integer", "jour date")),
            personal(Sketch.of("public.divers", "id integer", "nom text")));

    String text =
        RegisterWriter.write(
            ProposalDraft.of(
                new Controller("Commune", "", ""), vocabulary, proposal, Locale.FRENCH),
            Locale.FRENCH);

    assertThat(text)
        .contains(
            "# À confirmer, probable : le nom dit « centre loisir » ; le nom dit « presence »")
        .contains("# 'school_year' : choisissez la colonne sous triggers, parmi jour")
        .endsWith(
            "# Tables avec des données personnelles dont aucun traitement n'a été reconnu :\n"
                + "#   mairie, public.divers\n");
  }

  private static SeenTable personal(Sketch table) {
    return new SeenTable(table.table(), Map.of("nom", name));
  }

  private static SeenTable plain(Sketch table) {
    return new SeenTable(table.table(), Map.of());
  }

  private static RegisterProposal propose(SeenTable... tables) {
    Proposer proposer = new Proposer(vocabulary);
    proposer.add("mairie", List.of(tables));
    return proposer.proposal();
  }
}
