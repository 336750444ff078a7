package fr.beffroi.compliance.register.imported;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.register.LegalBasis;
import fr.beffroi.compliance.register.ProcessingActivity;
import fr.beffroi.compliance.register.ReadRegister;
import fr.beffroi.compliance.register.RegisterReader;
import fr.beffroi.compliance.register.RegisterWriter;
import fr.beffroi.rules.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadisExportTest {
  private static final String HEADINGS =
      "\uFEFFNom;\"Collectivité - Nom\";\"Collectivité - SIREN\";Finalités;Gestionnaire;"
          + "\"Base légale\";\"Catégorie de données\";\"Catégorie des données - Autres catégories\";"
          + "\"Destination - Catégorie de destinataires\";\"Destination - Sous-traitants\";"
          + "\"Détails - Personnes concernées - Particuliers\";"
          + "\"Détails - Personnes concernées - Particuliers - Commentaire\";"
          + "\"Détails - Personnes concernées - Agents\";"
          + "\"Détails - Personnes concernées - Agents - Commentaire\";"
          + "\"Détails - Délai de conservation - Nombre\";"
          + "\"Détails - Délai de conservation - Période\";"
          + "\"Détails - Délai de conservation - Commentaire\";\"Détails - Sort final\";"
          + "\"Mesures de sécurité et confidentialité - Sauvegarde\";"
          + "\"Mesures de sécurité et confidentialité - Sauvegarde - Commentaire\"\n";
  private static final String CANTEEN =
      "\"Restauration scolaire\";Saint-Exemple;000000000;\"Inscrire ; \"\"facturer\"\"\";Régie;"
          + "\"L'exécution d'une mission d'intérêt public\";\"Nom - Adresse\";Allergies;"
          + "Régie;\"Éditeur A - Hébergeur B\";Oui;\"élèves et parents\";Non;;5;An(s);"
          + "\"après l'année scolaire\";Destruction;Oui;quotidienne\n";

  @TempDir private Path folder;

  @Test
  void anExportBecomesARegister() throws IOException {
    Path file = Files.writeString(folder.resolve("traitements.csv"), HEADINGS + CANTEEN);

    ReadRegister read = MadisExport.read(file, "");

    assertThat(read.register().controller().name()).isEqualTo("Saint-Exemple");
    assertThat(read.register().activities()).hasSize(1);
    ProcessingActivity activity = read.register().activities().get(0);
    assertThat(activity.id()).isEqualTo("restauration_scolaire");
    assertThat(activity.purpose()).isEqualTo("Inscrire ; \"facturer\"");
    assertThat(activity.legalBasis()).contains(LegalBasis.PUBLIC_TASK);
    assertThat(activity.persons()).containsExactly("Particuliers (élèves et parents)");
    assertThat(activity.data()).containsExactly("Nom", "Adresse", "Allergies");
    assertThat(activity.recipients()).containsExactly("Régie", "Éditeur A", "Hébergeur B");
    assertThat(activity.retention()).isEqualTo("5 An(s) après l'année scolaire Destruction");
    assertThat(activity.security()).isEqualTo("Sauvegarde (quotidienne)");
    assertThat(read.problems())
        .extracting(problem -> problem.message(Locale.FRENCH))
        .containsExactly("colonnes sans place dans le registre, non reprises : Gestionnaire");
  }

  @Test
  void whatIsImportedIsWrittenAndReadAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("traitements.csv"), HEADINGS + CANTEEN + CANTEEN);

    ReadRegister imported = MadisExport.read(file, "");
    ReadRegister again =
        RegisterReader.read(
            "register.yml", RegisterWriter.write(imported.register(), Locale.FRENCH));

    assertThat(again.problems()).isEmpty();
    assertThat(again.register()).isEqualTo(imported.register());
    assertThat(again.register().activities())
        .extracting(ProcessingActivity::id)
        .containsExactly("restauration_scolaire", "restauration_scolaire_2");
  }

  @Test
  void oneBodyOfSeveralMustBeNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("traitements.csv"),
            HEADINGS + CANTEEN + CANTEEN.replace("Saint-Exemple", "Autre-Ville"));

    ReadRegister all = MadisExport.read(file, "");
    ReadRegister one = MadisExport.read(file, "Autre-Ville");

    assertThat(all.register().activities()).isEmpty();
    assertThat(all.problems().get(0).message(Locale.ENGLISH))
        .isEqualTo(
            "this export holds several registers: say which one, of Autre-Ville, Saint-Exemple");
    assertThat(one.register().activities()).hasSize(1);
    assertThat(one.register().controller().name()).isEqualTo("Autre-Ville");
  }

  @Test
  void aProcessingThatHasEndedIsLeftOutAndSaid() {
    Sheet sheet =
        new Sheet("x.csv", "", CsvFile.rows("Nom;Statut\nPaie;Actif\nAncien fichier;Inactif\n"));

    ReadRegister read = MadisExport.read(sheet, "");

    assertThat(read.register().activities())
        .extracting(ProcessingActivity::name)
        .containsExactly("Paie");
    assertThat(read.problems().get(0).message(Locale.ENGLISH))
        .isEqualTo("'Ancien fichier' is inactive in Madis: it was left out");
  }

  @Test
  void anotherFileIsRefused() {
    ReadRegister read = MadisExport.read(new Sheet("x.csv", "", CsvFile.rows("a;b\n1;2\n")), "");

    assertThat(read.problems()).extracting(Problem::isError).containsExactly(true);
    assertThat(MadisExport.read(folder.resolve("nowhere.csv"), "").problems()).hasSize(1);
  }

  @Test
  void aFieldBetweenQuotesHoldsLineBreaksAndSemicolons() {
    assertThat(CsvFile.rows("\"a\r\nb;c\";d\r\n\r\ne"))
        .containsExactly(List.of("a\r\nb;c", "d"), List.of("e"));
  }

  @Property(tries = 200)
  void anyTextIsReadOrRefusedInWords(@ForAll String text) {
    Sheet sheet = new Sheet("x.csv", "", CsvFile.rows("Nom;Finalités\n" + text));

    assertThat(MadisExport.read(sheet, "").register()).isNotNull();
  }
}
