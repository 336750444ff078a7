package fr.beffroi.compliance.datastore.folder;

import static fr.beffroi.compliance.datastore.folder.Made.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.DocumentChoice;
import fr.beffroi.compliance.datastore.DocumentOutcome;
import fr.beffroi.compliance.datastore.DocumentOutcome.DocumentRead;
import fr.beffroi.compliance.datastore.DocumentOutcome.DocumentUnread;
import fr.beffroi.compliance.datastore.DocumentOutcome.PlaceUnread;
import fr.beffroi.compliance.datastore.DocumentStore;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.personaldata.TextScanner;
import fr.beffroi.rules.RuleFiles;
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
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  private static final StoreLimits LIMITS = StoreLimits.inZone(ZoneId.of("Europe/Paris"));
  private static final String LETTER = "Né le 12/03/1985, tél. 06 12 34 56 78";
  private static TextScanner scanner;

  @TempDir Path folder;

  @BeforeAll
  static void read() throws Exception {
    scanner = TextScanner.of(RuleFiles.shipped());
  }

  @Test
  void countsWhatEachDocumentMentions() throws Exception {
    Path pdf = folder.resolve("a.pdf");
    Files.write(pdf, Made.pdf(List.of(List.of("page une"), List.of(LETTER))));
    Files.setLastModifiedTime(pdf, FileTime.from(Instant.parse("2018-06-30T22:30:00Z")));
    Files.write(folder.resolve("b.docx"), Made.docx(LETTER, LETTER));
    Files.write(folder.resolve("c.odt"), Made.odt(LETTER));
    Files.write(folder.resolve("d.txt"), bytes("rien à dire"));
    Files.write(folder.resolve("e.csv"), bytes("a;b\n"));

    Map<String, DocumentRead> read = new LinkedHashMap<>();
    for (DocumentOutcome outcome : outcomes(Optional.empty())) {
      DocumentRead one = (DocumentRead) outcome;
      read.put(one.document().name(), one);
    }

    assertThat(read).containsOnlyKeys("a.pdf", "b.docx", "c.odt", "d.txt");
    assertThat(read.get("a.pdf").mentions().count("phone")).isEqualTo(1);
    assertThat(read.get("a.pdf").modified()).isEqualTo(LocalDate.of(2018, 7, 1));
    assertThat(read.get("a.pdf").bytes()).isEqualTo(Files.size(pdf));
    assertThat(read.get("b.docx").mentions().count("birth_date")).isEqualTo(2);
    assertThat(read.get("c.odt").mentions().byKind()).containsOnlyKeys("birth_date", "phone");
    assertThat(read.get("d.txt").mentions().byKind()).isEmpty();
  }

  @Test
  void looksIntoArchivesAndNamesWhatItCouldNotRead() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("x/a.pdf", Made.pdf(LETTER));
    entries.put("x/b.docx", bytes("faux"));
    entries.put("x/photo.jpg", new byte[9]);
    entries.put("x/c.odt", Made.odt(LETTER));
    Files.write(folder.resolve("dossier.zip"), Made.zip(entries));
    Files.write(folder.resolve("bombe.zip"), Made.zipOf("0.txt", new byte[64 << 20]));
    Files.write(folder.resolve("image.pdf"), Made.pdf(List.of(List.of())));

    List<String> said = new ArrayList<>();
    for (DocumentOutcome outcome : outcomes(Optional.empty())) {
      said.add(words(outcome));
    }

    assertThat(said)
        .containsExactlyInAnyOrder(
            "dossier.zip!/x/a.pdf phone 1",
            "dossier.zip!/x/b.docx BROKEN_FILE",
            "dossier.zip!/x/photo.jpg UNKNOWN_FORMAT",
            "dossier.zip!/x/c.odt phone 1",
            "bombe.zip!/0.txt BROKEN_FILE",
            "bombe.zip ARCHIVE_BOMB",
            "image.pdf NO_TEXT");
  }

  @Test
  void takesAnArchiveOfAFewLinesForWhole() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a.txt", bytes(LETTER));
    entries.put("b.txt", bytes(LETTER));
    byte[] whole = Made.zip(entries);
    Files.write(folder.resolve("petite.zip"), whole);
    Files.write(folder.resolve("tronquee.zip"), Arrays.copyOf(whole, whole.length / 2));

    assertThat(outcomes(Optional.empty()))
        .extracting(DocumentsTest::words)
        .contains("petite.zip!/a.txt phone 1", "petite.zip!/b.txt phone 1")
        .contains("tronquee.zip BROKEN_FILE")
        .doesNotContain("petite.zip BROKEN_FILE");
  }

  @Test
  void findsWhatStandsAcrossTheWindowsOfALongText() throws Exception {
    String line = "Une ligne de compte rendu qui ne dit rien de personne, ni ici ni ailleurs.\n";
    Files.write(folder.resolve("long.txt"), bytes((line.repeat(997) + LETTER + "\n").repeat(7)));

    DocumentRead read = (DocumentRead) outcomes(Optional.empty()).get(0);

    assertThat(read.mentions().count("phone")).isEqualTo(7);
    assertThat(read.mentions().count("birth_date")).isEqualTo(7);
  }

  @Test
  void neverOpensMailNorWhatIsLeftOut() throws Exception {
    Files.write(folder.resolve("a.eml"), bytes(LETTER));
    Files.write(folder.resolve("boite.PST"), bytes(LETTER));
    Files.write(folder.resolve("syndicat.txt"), bytes(LETTER));
    Files.write(folder.resolve("courriers.zip"), Made.zipOf("b.msg", bytes(LETTER)));
    DocumentChoice choice =
        new DocumentChoice(document -> !document.name().startsWith("syndicat"), 1);

    assertThat(outcomes(choice, Optional.empty()))
        .extracting(DocumentsTest::words)
        .containsExactlyInAnyOrder(
            "a.eml MAIL", "boite.PST MAIL", "syndicat.txt LEFT_OUT", "courriers.zip!/b.msg MAIL");
  }

  @Test
  void readsSoManyOfEachFolderAndNoMore() throws Exception {
    Files.createDirectory(folder.resolve("rh"));
    for (int i = 0; i < 20; i++) {
      Files.write(folder.resolve(i + ".jpg"), new byte[9]);
      Files.write(folder.resolve(i + ".txt"), bytes(LETTER));
      Files.write(folder.resolve("rh").resolve(i + ".txt"), bytes(LETTER));
    }

    List<DocumentOutcome> outcomes =
        outcomes(new DocumentChoice(document -> true, 3), Optional.empty());

    assertThat(outcomes)
        .filteredOn(DocumentRead.class::isInstance)
        .extracting(outcome -> ((DocumentRead) outcome).document().schema())
        .containsExactlyInAnyOrder(".", ".", ".", "rh", "rh", "rh");
  }

  @Test
  void breaksOffWhenItIsCancelled() throws Exception {
    for (int i = 0; i < 200; i++) {
      Files.write(folder.resolve(i + ".txt"), bytes(LETTER));
    }
    List<DocumentOutcome> seen = new ArrayList<>();

    try (OpenStore store =
        DataStores.open(StoreAddress.of("partage", "folder:" + folder), LIMITS)) {
      Optional<Reason> broken =
          ((DocumentStore) store)
              .documents(
                  DocumentChoice.ALL,
                  scanner,
                  outcome -> {
                    seen.add(outcome);
                    store.cancel();
                  });

      assertThat(broken).contains(Reason.CANCELLED);
      assertThat(seen).hasSizeLessThan(200);
    }
  }

  private List<DocumentOutcome> outcomes(Optional<Reason> end) throws Exception {
    return outcomes(DocumentChoice.ALL, end);
  }

  private List<DocumentOutcome> outcomes(DocumentChoice choice, Optional<Reason> end)
      throws Exception {
    List<DocumentOutcome> outcomes = new ArrayList<>();
    try (OpenStore store =
        DataStores.open(StoreAddress.of("partage", "folder:" + folder), LIMITS)) {
      assertThat(((DocumentStore) store).documents(choice, scanner, outcomes::add)).isEqualTo(end);
    }
    return outcomes;
  }

  private static String words(DocumentOutcome outcome) {
    if (outcome instanceof DocumentRead read) {
      return name(read.document()) + " phone " + read.mentions().count("phone");
    }
    if (outcome instanceof DocumentUnread unread) {
      return name(unread.why().table()) + " " + unread.why().reason();
    }
    PlaceUnread place = (PlaceUnread) outcome;
    return name(place.why().table()) + " " + place.why().reason();
  }

  private static String name(TableName name) {
    return name.name();
  }
}
