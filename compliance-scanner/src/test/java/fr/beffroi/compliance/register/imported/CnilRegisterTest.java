package fr.beffroi.compliance.register.imported;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import fr.beffroi.compliance.register.Controller;
import fr.beffroi.compliance.register.LegalBasis;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.ReadRegister;
import fr.beffroi.rules.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CnilRegisterTest {
  private static final String LIST =
      """
      Registre des activités de traitement de :|Commune de Saint-Exemple
      Nom / sigle|N° / REF|Date de création|Dernière mise à jour
      Paie|T-01|2020-01-01|2024-01-01
      Cimetière|T-02|2020-01-01|
      """;
  private static final String RECORD =
      """
      Description du traitement
      Nom / sigle|Paie
      N° / REF|T-01
      Date de création|2020-01-01
      Acteurs
      Responsable du traitement|Commune de Saint-Exemple|1 place de la Mairie|12345
      Délégué à la protection des données
      Nom|Cabinet d'essai
      Email|dpo@example.org
      FINALITÉ(S) DU TRAITEMENT EFFECTUÉ
      Finalité principale|Payer les agents
      Sous-finalité 1|Déclarer les cotisations
      Base légale|Obligation légale
      Mesures de sécurité
      Mesures de sécurité techniques|chiffrement
      Mesures de sécurité organisationnelles|habilitations
      Catégories de données personnelles concernées|Description|Délai d'effacement
      Etat civil, identité, données d'identification|nom, prénom|5 ans
      Vie personnelle|Cliquez ici|
      Données de connexion|journaux|1 an
      Données sensibles|Description|Délai d'effacement
      Numéro de sécurité sociale (NIR)|oui|5 ans
      Données de santé|Non
      Catégories de personnes concernées|Description|
      Catégorie de personnes 1|agents
      Catégorie de personnes 2|élus
      Destinataires|Description|Type de destinataire
      Destinataire 1|trésorerie
      Transferts hors UE|Pays
      """;

  @TempDir private Path folder;

  @Test
  void aRecordBecomesAnActivity() {
    ReadRegister read = read(sheet("Liste", LIST), sheet("Fiche 1", RECORD));

    assertThat(read.register().controller())
        .isEqualTo(
            new Controller("Commune de Saint-Exemple", "", "Cabinet d'essai, dpo@example.org"));
    assertThat(read.register().activities()).hasSize(1);
    ProcessingActivity activity = read.register().activities().get(0);
    assertThat(activity.id()).isEqualTo("paie");
    assertThat(activity.name()).isEqualTo("Paie");
    assertThat(activity.purpose()).isEqualTo("Payer les agents\nDéclarer les cotisations");
    assertThat(activity.legalBasis()).contains(LegalBasis.LEGAL_OBLIGATION);
    assertThat(activity.persons()).containsExactly("agents", "élus");
    assertThat(activity.data())
        .containsExactly(
            "Etat civil, identité, données d'identification : nom, prénom",
            "Données de connexion : journaux",
            "Numéro de sécurité sociale (NIR) : oui");
    assertThat(activity.retention())
        .isEqualTo(
            "Etat civil, identité, données d'identification : 5 ans\n"
                + "Données de connexion : 1 an\nNuméro de sécurité sociale (NIR) : 5 ans");
    assertThat(activity.recipients()).containsExactly("trésorerie");
    assertThat(activity.transfers()).isEmpty();
    assertThat(activity.security()).isEqualTo("chiffrement\nhabilitations");
  }

  @Test
  void aProcessingThatIsListedWithoutRecordIsSaid() {
    ReadRegister read = read(sheet("Liste", LIST), sheet("Fiche 1", RECORD));

    assertThat(read.problems())
        .extracting(problem -> problem.in(Locale.FRENCH))
        .containsExactly(
            "registre.ods [Liste]:1:1: « Cimetière » est dans la liste et n'a pas de fiche :"
                + " ajoutez-la");
  }

  @Test
  void theModelsOwnExampleAndBlankRecordAreLeftOut() {
    ReadRegister read =
        read(
            sheet("Exemple de fiche", RECORD),
            sheet("Modèle", RECORD.replace("sigle|Paie", "sigle|")));

    assertThat(read.register().activities()).isEmpty();
    assertThat(read.problems())
        .extracting(problem -> problem.message(Locale.ENGLISH))
        .containsExactly(
            "this record has no name of a processing: it was left out",
            "no record of a processing was recognised: it has a name, a purpose, data");
  }

  @Test
  void whatIsNotUnderstoodIsSaidWithItsPlace() {
    ReadRegister read = read(sheet("Fiche", "Couleur préférée|bleu\n" + RECORD));

    assertThat(read.problems().get(0).in(Locale.FRENCH))
        .isEqualTo(
            "registre.ods [Fiche]:1:1: « Couleur préférée » n'a pas été compris : reportez-le à la"
                + " main");
  }

  @Test
  void aLabelThatNobodyKnowsNeverFillsAnotherField() {
    ReadRegister read =
        read(
            sheet(
                "Fiche",
                RECORD
                    .replace(
                        "Base légale|Obligation légale\n",
                        "Base légale|Obligation légale\nLogiciel|Éditeur A\n")
                    .replace("Email|", "Logo|x\nEmail|")));

    assertThat(read.register().activities().get(0).purpose()).doesNotContain("Éditeur A");
    assertThat(read.problems())
        .extracting(problem -> problem.message(Locale.ENGLISH))
        .containsExactly(
            "'Logo' was not understood: copy it by hand",
            "'Logiciel' was not understood: copy it by hand");
  }

  @ParameterizedTest
  @CsvSource({
    "Nom du traitement, NAME",
    "INTITULÉ, NAME",
    "Objectifs poursuivis, PURPOSE",
    "Finalités, PURPOSE",
    "Fondement juridique, LEGAL_BASIS",
    "Catégories de personnes concernées, PERSONS",
    "Personnes concernées, PERSONS",
    "Catégorie de données collectées, DATA",
    "Des données sensibles sont-elles traitées ?, SENSITIVE",
    "Durées de conservation des catégories de données, RETENTION",
    "Délai d'effacement, RETENTION",
    "Catégories de destinataires des données, RECIPIENTS",
    "Sous-traitants, RECIPIENTS",
    "Transferts des données hors UE, TRANSFERS",
    "Mesures de securite, SECURITY",
    "Coordonnées du délégué à la protection des données, DPO",
    "Responsable de traitement, CONTROLLER",
    "Date de création, DATES"
  })
  void labelsVary(String label, CnilLabels.Topic topic) {
    assertThat(CnilLabels.topic(label)).contains(topic);
  }

  @Test
  void aRealSpreadsheetIsRead() throws IOException {
    Path file = folder.resolve("registre.ods");
    SpreadSheet book = new SpreadSheet();
    book.appendSheet(written("Liste", LIST));
    book.appendSheet(written("Fiche 1", RECORD));
    try (OutputStream out = Files.newOutputStream(file)) {
      book.save(out);
    }

    ReadRegister read = CnilRegister.read(file);

    assertThat(read.register().activities())
        .extracting(ProcessingActivity::name)
        .containsExactly("Paie");
  }

  @Test
  void aFileThatIsNoSpreadsheetIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("x.ods"), "Nom;Finalité");

    assertThat(CnilRegister.read(text).problems()).extracting(Problem::isError).contains(true);
    assertThat(CnilRegister.read(folder.resolve("nowhere.ods")).problems()).hasSize(1);
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    Path file = folder.resolve("bomb.ods");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 65; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    assertThat(CnilRegister.read(file).problems().get(0).message(Locale.ENGLISH))
        .isEqualTo("this spreadsheet is too large for a register: keep the register's sheets only");
  }

  private static ReadRegister read(Sheet... sheets) {
    return CnilRegister.read("registre.ods", List.of(sheets));
  }

  private static Sheet sheet(String name, String text) {
    return new Sheet("registre.ods", name, rows(text));
  }

  private static List<List<String>> rows(String text) {
    return text.lines()
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }

  private static com.github.miachm.sods.Sheet written(String name, String text) {
    List<List<String>> rows = rows(text);
    com.github.miachm.sods.Sheet sheet = new com.github.miachm.sods.Sheet(name, rows.size(), 5);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        sheet.getRange(row, column).setValue(rows.get(row).get(column));
      }
    }
    return sheet;
  }
}
