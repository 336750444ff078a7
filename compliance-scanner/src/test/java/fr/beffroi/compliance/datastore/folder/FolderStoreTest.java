package fr.beffroi.compliance.datastore.folder;

import static fr.beffroi.compliance.datastore.folder.Made.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.AggregateOutcome.Band;
import fr.beffroi.compliance.datastore.AggregateOutcome.Extremes;
import fr.beffroi.compliance.datastore.AggregateOutcome.NotCounted;
import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.Condition;
import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.DateSource;
import fr.beffroi.compliance.datastore.DateSource.OwnColumn;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.SampleOutcome;
import fr.beffroi.compliance.datastore.SampleOutcome.Sampled;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder answers, in the sentences of {@code DataStoreContract} where they apply. */
class FolderStoreTest {
  private static final StoreLimits LIMITS = StoreLimits.inZone(ZoneId.of("Europe/Paris"));
  private static final LocalDate NEW_YEAR_2020 = LocalDate.of(2020, 1, 1);
  private static final String PUPILS =
      "id;nom;sortie;etat\n"
          + "1;Testu;01/01/2011;CLOS\n"
          + "2;Essai;31/12/2019;OUVERT\n"
          + "3;\"Guil\"\"le;met\";2020-01-01;CLOS\n"
          + "4;Vide;;\n";

  @TempDir Path folder;
  private OpenStore store;

  @BeforeEach
  void open() throws StoreUnreachable {
    store = DataStores.open(StoreAddress.of("partage", "folder:" + folder), LIMITS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void isReadOnlyByItsNature() {
    assertThat(store.readOnlyProof()).isInstanceOf(ReadOnlyProof.Proven.class);
  }

  @Test
  void listsATableForEachFileWithItsColumnsAndItsOwnDate() throws Exception {
    write("eleves.csv", bytes(PUPILS));
    write("ecole/cantine.csv", bytes("a,b\n1,2\n"));

    assertThat(store.inventory().tables())
        .extracting(Table::name)
        .containsExactly(new TableName(".", "eleves.csv"), new TableName("ecole", "cantine.csv"));
    assertThat(table(".", "eleves.csv").columns())
        .extracting(Column::name)
        .containsExactly("id", "nom", "sortie", "etat", "@modified");
    assertThat(table(".", "eleves.csv").rows())
        .as("a small file was read to its end")
        .isEqualTo(new RowCount(4, RowCount.Exactness.EXACT));
    assertThat(store.inventory().unread()).isEmpty();
  }

  @Test
  void knowsTheBytesOfAFileThatGoesWholeAndNotOfAPartOfIt() throws Exception {
    write("eleves.csv", bytes(PUPILS));
    write("lettre.txt", bytes("Bonjour"));
    write("note.txt", bytes("Merci"));

    assertThat(table(".", "eleves.csv").bytesOf(4, 4)).hasValue(bytes(PUPILS).length);
    assertThat(table(".", "eleves.csv").bytesOf(3, 4)).isEmpty();
    assertThat(table(".", "@documents").bytesOf(2, 2)).hasValue("BonjourMerci".length());
    assertThat(table(".", "@documents").bytesOf(1, 2)).isEmpty();
  }

  @Test
  void knowsNoBytesOfWhatStandsInAnArchiveNorOfOneSheetOfSeveral() throws Exception {
    write("a.zip", Made.zip(Map.of("b.csv", bytes(PUPILS), "lettre.txt", bytes("Bonjour"))));
    write("note.txt", bytes("Merci"));
    List<String> rows = List.of(Made.odsText("nom"), Made.odsText("Testu"));
    write("deux.ods", Made.ods(Map.of("Un", rows, "Deux", rows)));

    assertThat(store.inventory().tables()).hasSize(4).allMatch(table -> table.size().isEmpty());
  }

  @Test
  void doesNotKnowTheRowsOfALargeFileBeforeItCounts() throws Exception {
    write("cent.csv", bytes("n\n" + "x\n".repeat(100)));

    assertThat(table(".", "cent.csv").rows()).isEqualTo(RowCount.UNKNOWN);
    assertThat(counted(Question.count(new TableName(".", "cent.csv"))).rows()).isEqualTo(100);
  }

  @Test
  void countsByTheRowsOwnDateInFrenchAndIso() throws Exception {
    write("eleves.csv", bytes(PUPILS));

    Aggregated counted = counted(byDate("eleves.csv", "sortie"));

    assertThat(counted.rows()).isEqualTo(4);
    assertThat(counted.undated()).isEqualTo(1);
    assertThat(counted.byYear()).containsExactly(entry(2011, 1L), entry(2019, 1L), entry(2020, 1L));
    assertThat(counted.bands()).extracting(Band::rows).containsExactly(2L, 1L);
    assertThat(counted.bands().get(0).extremes())
        .contains(new Extremes(LocalDate.of(2011, 1, 1), LocalDate.of(2019, 12, 31)));
    assertThat(counted.bands().get(0).sql())
        .isEqualTo("SELECT COUNT(*) FROM \"./eleves.csv\" WHERE \"sortie\" < DATE '2020-01-01'");
  }

  @Test
  void countsByTheFilesOwnDate() throws Exception {
    Path file = write("eleves.csv", bytes(PUPILS));
    // Half past midnight in Paris, still the day before at Greenwich.
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2018-06-30T22:30:00Z")));

    Aggregated counted = counted(byDate("eleves.csv", "@modified"));

    assertThat(counted.bands().get(0).extremes())
        .contains(new Extremes(LocalDate.of(2018, 7, 1), LocalDate.of(2018, 7, 1)));
    assertThat(counted.rows()).isEqualTo(4);
  }

  @Test
  void countsOnlyRowsThatMeetAllConditions() throws Exception {
    write("eleves.csv", bytes(PUPILS));
    OwnColumn left = new OwnColumn("sortie");

    assertThat(rowsWhere(new Condition.IsOneOf("etat", List.of("CLOS", "MORT")))).isEqualTo(2);
    assertThat(rowsWhere(new Condition.IsNoneOf("etat", List.of("CLOS")))).isEqualTo(2);
    assertThat(rowsWhere(new Condition.IsFilled("etat"))).isEqualTo(3);
    assertThat(rowsWhere(new Condition.IsDated(left))).isEqualTo(3);
    assertThat(rowsWhere(new Condition.IsBefore(left, NEW_YEAR_2020))).isEqualTo(2);
    assertThat(rowsWhere(new Condition.IsFrom(left, NEW_YEAR_2020))).isEqualTo(1);
    assertThat(
            rowsWhere(
                new Condition.IsFrom(left, NEW_YEAR_2020),
                new Condition.IsOneOf("etat", List.of("OUVERT"))))
        .isZero();
  }

  @Test
  void saysThatFilesHaveNoKeys() throws Exception {
    write("eleves.csv", bytes(PUPILS));
    TableName pupils = new TableName(".", "eleves.csv");
    ForeignKey key = new ForeignKey(List.of("id"), pupils, List.of("id"));

    assertThat(reason(Question.byDate(pupils, new DateSource.ParentColumn(key, "sortie"))))
        .isEqualTo(Reason.NO_KEYS_IN_FILES);
    assertThat(reason(Question.byDate(pupils, new DateSource.LatestChild(pupils, key, "sortie"))))
        .isEqualTo(Reason.NO_KEYS_IN_FILES);
  }

  @Test
  void samplesNoMoreRowsThanAskedAndCutsLongValues() throws Exception {
    write("long.csv", bytes("a;b\n" + "é".repeat(1_500) + ";x\n" + "y;z\n".repeat(40)));
    List<String> values = new ArrayList<>();

    SampleOutcome outcome =
        store.sample(
            new TableName(".", "long.csv"),
            List.of("b", "a"),
            2,
            (column, text, cut) -> values.add(column + ":" + text + ":" + cut));

    assertThat(outcome).isEqualTo(new Sampled(2));
    assertThat(values)
        .containsExactly("0:x:false", "1:" + "é".repeat(1_000) + ":true", "0:z:false", "1:y:false");
  }

  @Test
  void readsTheCodesAndSeparatorsOfFrenchSoftware() throws Exception {
    write("windows.csv", "prénom;âge\nZoé;x\n".getBytes(Charset.forName("windows-1252")));
    write("utf16.csv", "\ufeffprénom\tâge\nZoé\tx\n".getBytes(StandardCharsets.UTF_16LE));
    write("mark.csv", bytes("\ufeffprénom,âge\n\"Zo\"\"é\",x\n"));
    write("excel.csv", bytes("sep=|\r\nprénom|âge\r\nZoé|x\r\n"));

    for (String name : List.of("windows.csv", "utf16.csv", "mark.csv", "excel.csv")) {
      assertThat(table(".", name).columns())
          .as(name)
          .extracting(Column::name)
          .containsExactly("prénom", "âge", "@modified");
      assertThat(counted(Question.count(new TableName(".", name))).rows()).isEqualTo(1);
    }
  }

  @Test
  void takesNoValueForTheNameOfAColumn() throws Exception {
    write("sans-titre.csv", bytes("Camille;0612345678;12/03/1985\nJean;0698765432;01/01/1990\n"));

    assertThat(table(".", "sans-titre.csv").columns())
        .extracting(Column::name)
        .containsExactly("A", "B", "C", "@modified");
    assertThat(counted(Question.count(new TableName(".", "sans-titre.csv"))).rows()).isEqualTo(2);
  }

  @Test
  void namesThatNoListHoldsAreNeverTakenForNamesOfColumns() throws Exception {
    String people = "Bellehumeur;Rolandine\nKervadoret;Zéphyrine\n";
    write("noms.csv", bytes(people));
    write("sans-numero.csv", bytes("Bellehumeur;néant\nKervadoret;0612345678\n"));
    write("melange.csv", bytes("agent;Bellehumeur\nagent;Kervadoret\n"));
    write("colle.csv", bytes("Martel\nKervadoret\n"));
    write(
        "noms.ods",
        Made.ods(
            Map.of(
                "Feuille",
                List.of(
                    Made.odsText("Bellehumeur") + Made.odsText("Rolandine"),
                    Made.odsText("Kervadoret") + Made.odsText("Zéphyrine")))));
    write(
        "noms.xlsx",
        Made.xlsx(
            List.of("Bellehumeur", "Rolandine", "Kervadoret", "Zéphyrine"),
            Map.of(
                "Feuille",
                List.of(
                    Made.xlsxShared(0) + Made.xlsxShared(1),
                    Made.xlsxShared(2) + Made.xlsxShared(3)))));

    assertThat(store.inventory().tables())
        .hasSize(6)
        .flatExtracting(Table::columns)
        .extracting(Column::name)
        .containsOnly("A", "B", "agent", "@modified");
    assertThat(counted(Question.count(new TableName(".", "noms.csv"))).rows()).isEqualTo(2);
  }

  @Test
  void aNameOfNoListIsShownWhereAKnownOneStandsOverDates() throws Exception {
    write("suivi.csv", bytes("zz_tiers;dt_fin\nKervadoret;2020-01-01\nx;2021-01-01\n"));

    assertThat(table(".", "suivi.csv").columns())
        .extracting(Column::name)
        .containsExactly("zz_tiers", "dt_fin", "@modified");
  }

  @Test
  void looksForTheHeaderUnderTitles() throws Exception {
    write("titre.csv", bytes("Liste des agents;;\n;;\nservice;poste;fin\na;b;2020-01-01\n"));

    assertThat(table(".", "titre.csv").columns())
        .extracting(Column::name)
        .containsExactly("service", "poste", "fin", "@modified");
    assertThat(counted(byDate("titre.csv", "fin")).rows()).isEqualTo(1);
  }

  @Test
  void readsTheSheetsAndDatesOfAnExcelWorkbook() throws Exception {
    Map<String, List<String>> sheets = new LinkedHashMap<>();
    sheets.put(
        "Agents",
        List.of(
            Made.xlsxShared(0) + Made.xlsxShared(1),
            Made.xlsxShared(2) + Made.xlsxDate("43830"),
            "<c r=\"B3\" s=\"1\"><v>43831.5</v></c>"));
    sheets.put("Notes", List.of(Made.xlsxShared(0), Made.xlsxNumber("185057800608491")));
    write("agents.xlsx", Made.xlsx(List.of("poste", "départ", "garde"), sheets));

    assertThat(store.inventory().tables())
        .extracting(it -> it.name().name())
        .containsExactly("agents.xlsx#Agents", "agents.xlsx#Notes");
    Aggregated counted = counted(byDate("agents.xlsx#Agents", "départ"));
    assertThat(counted.byYear()).containsExactly(entry(2019, 1L), entry(2020, 1L));
    assertThat(values("agents.xlsx#Notes", "poste")).containsExactly("185057800608491");
    assertThat(values("agents.xlsx#Agents", "poste")).containsExactly("garde", null);
  }

  @Test
  void readsTheSheetsAndDatesOfAnOpenDocument() throws Exception {
    write(
        "agents.ods",
        Made.ods(
            Map.of(
                "Agents",
                List.of(
                    Made.odsText("poste") + Made.odsText("départ"),
                    Made.odsText("garde") + Made.odsDate("2019-12-31"),
                    "<table:table-cell table:number-columns-repeated=\"16384\"/>",
                    Made.odsText("garde") + Made.odsDate("2020-01-01T10:00:00")))));

    Aggregated counted = counted(byDate("agents.ods", "départ"));

    assertThat(counted.byYear()).containsExactly(entry(2019, 1L), entry(2020, 1L));
    assertThat(counted.rows()).as("the empty row is none").isEqualTo(2);
  }

  @Test
  void readsFilesInArchivesInArchives() throws Exception {
    Map<String, byte[]> inner = new LinkedHashMap<>();
    inner.put("x/b.csv", bytes(PUPILS));
    inner.put("x/b.csv.txt", bytes("texte"));
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("../../evil.csv", bytes(PUPILS));
    outer.put("inner.zip", Made.zip(inner));
    outer.put("c.xlsx", Made.xlsx(List.of("n"), Map.of("S", List.of(Made.xlsxShared(0)))));
    write("vieux/a.zip", Made.zip(outer));

    assertThat(store.inventory().tables())
        .extracting(Table::name)
        .containsExactly(
            new TableName("vieux", "@documents"),
            new TableName("vieux", "a.zip!/../../evil.csv"),
            new TableName("vieux", "a.zip!/c.xlsx"),
            new TableName("vieux", "a.zip!/inner.zip!/x/b.csv"));
    TableName deep = new TableName("vieux", "a.zip!/inner.zip!/x/b.csv");
    assertThat(counted(Question.byDate(deep, new OwnColumn("sortie"))).byYear()).hasSize(3);
  }

  @Test
  void makesOneTableOfTheDocumentsOfAFolder() throws Exception {
    write("lettres/a.txt", bytes("Madame,\nveuillez"));
    write("lettres/b.docx", Made.docx("Monsieur,", "je soussigné"));
    write("lettres/c.odt", Made.odt("Bonjour", "à tous"));
    write("lettres/d.pdf", Made.pdf("Bonsoir à tous"));
    write("lettres/e.jpg", new byte[] {1, 2, 3});
    TableName documents = new TableName("lettres", "@documents");
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> row = new ArrayList<>();

    SampleOutcome outcome =
        store.sample(
            documents,
            List.of("@name", "@text"),
            10,
            (column, text, cut) -> {
              row.add(String.valueOf(text).strip());
              if (column == 1) {
                texts.put(row.get(0), row.get(1));
                row.clear();
              }
            });

    assertThat(outcome).isEqualTo(new Sampled(5));
    assertThat(texts)
        .containsOnly(
            entry("a.txt", "Madame,\nveuillez"),
            entry("b.docx", "Monsieur,\nje soussigné"),
            entry("c.odt", "Bonjour\nà tous"),
            entry("d.pdf", "Bonsoir à tous"),
            entry("e.jpg", "null"));
    assertThat(store.inventory().unread())
        .containsExactly(new Unread(new TableName("lettres", "e.jpg"), Reason.UNKNOWN_FORMAT, ""));
    assertThat(table("lettres", "@documents").rows())
        .isEqualTo(new RowCount(5, RowCount.Exactness.EXACT));
    assertThat(counted(Question.byDate(documents, new OwnColumn("@modified"))).rows()).isEqualTo(5);
  }

  @Test
  void leavesFolderAndFilesAsTheyWere() throws Exception {
    write("eleves.csv", bytes(PUPILS));
    write("a.pdf", Made.pdf("texte"));
    write("a.zip", Made.zipOf("b.csv", bytes(PUPILS)));
    List<String> before = contents();

    store.inventory();
    store.aggregate(byDate("a.zip!/b.csv", "sortie"));
    store.sample(new TableName(".", "@documents"), List.of("@text"), 9, (i, text, cut) -> {});

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void stopsWhenItIsCancelledAndAnswersNothingMore() throws Exception {
    write("eleves.csv", bytes(PUPILS));
    store.inventory();

    SampleOutcome outcome =
        store.sample(
            new TableName(".", "eleves.csv"), List.of("id"), 4, (i, text, cut) -> store.cancel());

    assertThat(outcome.rows()).isBetween(1, 4);
    assertThat(reason(Question.count(new TableName(".", "eleves.csv"))))
        .isEqualTo(Reason.CANCELLED);
  }

  @Test
  void asksThePaceBeforeEachQuestion() throws Exception {
    write("eleves.csv", bytes(PUPILS));
    AtomicInteger asked = new AtomicInteger();
    StoreLimits paced = LIMITS.withPace(asked::incrementAndGet);
    try (OpenStore slow = DataStores.open(StoreAddress.of("partage", "folder:" + folder), paced)) {
      slow.aggregate(Question.count(new TableName(".", "eleves.csv")));
      slow.aggregate(Question.count(new TableName(".", "eleves.csv")));
    }

    assertThat(asked).hasValue(2);
  }

  @Test
  void saysWhichTableOrColumnIsGone() throws Exception {
    write("eleves.csv", bytes(PUPILS));

    assertThat(reason(Question.count(new TableName(".", "disparue.csv"))))
        .isEqualTo(Reason.BROKEN_DEFINITION);
    assertThat(reason(byDate("eleves.csv", "disparue"))).isEqualTo(Reason.BROKEN_DEFINITION);
  }

  @Test
  void countsAFileAsItIsNowAndNotAsItWasListed() throws Exception {
    write("eleves.csv", bytes(PUPILS));
    store.inventory();
    write("eleves.csv", bytes(PUPILS + "5;Nouveau;;\n"));

    assertThat(counted(Question.count(new TableName(".", "eleves.csv"))).rows()).isEqualTo(5);
  }

  @Test
  void letsAConsumersOwnExceptionPass() throws Exception {
    write("eleves.csv", bytes(PUPILS));
    write(
        "b.xlsx",
        Made.xlsx(
            List.of("n"), Map.of("S", List.of(Made.xlsxShared(0), "<c t=\"str\"><v>a</v></c>"))));

    for (String[] table : new String[][] {{"eleves.csv", "id"}, {"b.xlsx", "n"}}) {
      assertThatThrownBy(
              () ->
                  store.sample(
                      new TableName(".", table[0]),
                      List.of(table[1]),
                      1,
                      (column, text, cut) -> {
                        throw new UnsupportedOperationException("ours");
                      }))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void refusesWhatIsNoFolder() {
    assertThatThrownBy(
            () -> DataStores.open(StoreAddress.of("rien", "folder:/nulle/part"), LIMITS).close())
        .hasMessage("rien: there is no folder to read at the path of its URL");
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private List<String> contents() throws IOException {
    List<String> contents = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        contents.add(
            file
                + " "
                + Files.getLastModifiedTime(file)
                + " "
                + (Files.isRegularFile(file) ? Arrays.hashCode(Files.readAllBytes(file)) : 0));
      }
    }
    return contents;
  }

  private Table table(String schema, String name) {
    return store.inventory().table(new TableName(schema, name)).orElseThrow();
  }

  private static Question byDate(String table, String column) {
    return Question.byDate(new TableName(".", table), new OwnColumn(column), NEW_YEAR_2020);
  }

  private long rowsWhere(Condition... conditions) {
    return counted(Question.count(new TableName(".", "eleves.csv")).where(List.of(conditions)))
        .rows();
  }

  private List<String> values(String table, String column) {
    List<String> values = new ArrayList<>();
    store.sample(new TableName(".", table), List.of(column), 9, (i, text, cut) -> values.add(text));
    return values;
  }

  private Aggregated counted(Question question) {
    AggregateOutcome outcome = store.aggregate(question);
    assertThat(outcome).isInstanceOf(Aggregated.class);
    return (Aggregated) outcome;
  }

  private Reason reason(Question question) {
    return ((NotCounted) store.aggregate(question)).why().reason();
  }
}
