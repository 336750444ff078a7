package fr.beffroi.compliance.datastore.folder;

import static fr.beffroi.compliance.datastore.folder.Made.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.AggregateOutcome.NotCounted;
import fr.beffroi.compliance.datastore.DateSource.OwnColumn;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.LogCapture;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.SampleOutcome;
import fr.beffroi.compliance.datastore.SampleOutcome.BrokenOff;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files that were made to do harm, or that time has spoilt? */
class HostileFolderTest {
  private static final StoreLimits LIMITS = StoreLimits.inZone(ZoneId.of("Europe/Paris"));
  private static final String CANARY = "CANARI-7f3a";

  @TempDir Path folder;

  @Test
  void givesUpAnArchiveThatUnfoldsBeyondMeasureAndGoesOn() throws Exception {
    write("bombe.zip", Made.zipOf("a.csv", new byte[64 << 20]));
    write("après.csv", bytes("a;b\n1;2\n"));

    assertThat(reasons()).containsEntry("bombe.zip", Reason.ARCHIVE_BOMB);
    assertThat(names()).containsExactly("après.csv");
  }

  @Test
  void givesUpASpreadsheetThatIsABomb() throws Exception {
    write("bombe.ods", Made.zipOf("x", new byte[64 << 20]));

    assertThat(reasons()).containsEntry("bombe.ods", Reason.ARCHIVE_BOMB);
  }

  @Test
  void goesNoDeeperIntoArchivesThanAllowed() throws Exception {
    byte[] deep = bytes("a;b\n");
    for (int i = 0; i < 6; i++) {
      deep = Made.zipOf(i == 0 ? "a.csv" : "a.zip", deep);
    }
    write("profond.zip", deep);

    assertThat(reasons()).containsEntry("profond.zip", Reason.ARCHIVE_BOMB);
  }

  @Test
  void countsTheEntriesOfAnArchive() throws Exception {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      entries.put(i + ".txt", new byte[0]);
    }
    write("mille.zip", Made.zip(entries));
    FileLimits few = new FileLimits(Duration.ofSeconds(9), 1 << 20, 200, 3, 40, 1, 1, 1, 1, 1);

    try (OpenStore store = open(few)) {
      assertThat(store.inventory().unread())
          .extracting(Unread::reason)
          .containsExactly(Reason.ARCHIVE_BOMB);
    }
  }

  @Test
  void readsNoEntityFromInsideOrOutside() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.bin"), CANARY);
    String entities =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
            + "<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>";
    write("a.docx", Made.docxOf(entities + "<d><p><t>&b;&x;</t></p></d>"));
    write("b.odt", Made.zipOf("content.xml", bytes(entities + "<d><p>&x;</p></d>")));
    write("c.ods", Made.zipOf("content.xml", bytes(entities + "<table name='&x;'/>")));
    write("d.xlsx", Made.zipOf("xl/workbook.xml", bytes(entities + "<d><sheet name='&x;'/></d>")));

    assertThat(reasons())
        .containsEntry("c.ods", Reason.BROKEN_FILE)
        .containsEntry("d.xlsx", Reason.BROKEN_FILE);
    assertThat(texts()).containsOnlyNulls();
  }

  @Test
  void boundsWhatXmlMakesItsReaderHold() throws Exception {
    write("a.ods", Made.zipOf("content.xml", bytes("<a b='" + random(6 << 20) + "'/>")));
    write("b.ods", Made.zipOf("content.xml", bytes("<a>".repeat(200_000))));

    assertThat(reasons())
        .containsEntry("a.ods", Reason.TOO_LARGE)
        .containsEntry("b.ods", Reason.BROKEN_FILE);
  }

  @Test
  void boundsALineOfCsv() throws Exception {
    write("ligne.csv", bytes("a;b\n" + "1;2\n".repeat(50) + "3;\"" + "x".repeat(6 << 20)));

    try (OpenStore store = open(FileLimits.usual())) {
      TableName table = new TableName(".", "ligne.csv");
      SampleOutcome sampled = store.sample(table, List.of("a"), 99, (i, text, cut) -> {});

      assertThat(sampled.rows()).isEqualTo(50);
      assertThat(((BrokenOff) sampled).why().reason()).isEqualTo(Reason.LINE_TOO_LONG);
      assertThat(reason(store.aggregate(Question.count(table)))).isEqualTo(Reason.LINE_TOO_LONG);
    }
  }

  @Test
  void readsALongFieldOfWhichItKeepsTheBeginning() throws Exception {
    write("champ.csv", bytes("a;b\n" + "x".repeat(3 << 20) + ";2\n3;4\n"));

    try (OpenStore store = open(FileLimits.usual())) {
      assertThat(
              ((Aggregated) store.aggregate(Question.count(new TableName(".", "champ.csv"))))
                  .rows())
          .isEqualTo(2);
    }
  }

  @Test
  void endsAPdfThatNeverDoesAndReadsTheNext() throws Exception {
    write("1-sans-fin.pdf", endlessPdf());
    write("2.pdf", Made.pdf("bonjour"));
    FileLimits usual = FileLimits.usual();
    FileLimits hurried =
        new FileLimits(
            Duration.ofMillis(2_500),
            usual.inflated(),
            usual.ratio(),
            usual.depth(),
            usual.entries(),
            usual.line(),
            usual.markup(),
            usual.strings(),
            usual.pdf(),
            usual.text());
    List<String> texts = new ArrayList<>();

    try (OpenStore store = open(hurried)) {
      store.sample(
          new TableName(".", "@documents"), List.of("@text"), 9, (i, text, cut) -> texts.add(text));
    }

    assertThat(texts).hasSize(2).contains((String) null);
    assertThat(texts.toString()).contains("bonjour");
    // Nothing goes on turning: the processes are gone, not only forgotten.
    ProcessHandle.current()
        .children()
        .filter(it -> it.info().command().orElse("").endsWith("java"))
        .forEach(it -> assertThat(it.onExit()).succeedsWithin(Duration.ofSeconds(20)));
  }

  @Test
  void tellsPdfsThatAreScannedLockedOrNone() throws Exception {
    write("image.pdf", Made.pdf(List.of(List.of())));
    write("faux.pdf", bytes(CANARY));
    write("vide.pdf", new byte[0]);

    assertThat(texts()).hasSize(3).containsOnlyNulls();
  }

  @Test
  void neverFollowsALink() throws Exception {
    Path outside = Files.createTempDirectory("dehors");
    Files.writeString(outside.resolve("secret.csv"), "a;b\n" + CANARY + ";1\n");
    Files.createDirectory(folder.resolve("sous"));
    Files.createSymbolicLink(folder.resolve("sous/boucle"), folder);
    Files.createSymbolicLink(folder.resolve("dehors"), outside);
    Files.createSymbolicLink(folder.resolve("dehors.csv"), outside.resolve("secret.csv"));
    write("sous/dedans.csv", bytes("a;b\n1;2\n"));

    assertThat(names()).containsExactly("dedans.csv");
    assertThat(reasons())
        .as("a link to what is read anyway is no loss")
        .containsOnly(
            Map.entry("dehors", Reason.LINK_NOT_FOLLOWED),
            Map.entry("dehors.csv", Reason.LINK_NOT_FOLLOWED));
  }

  @Test
  void saysThatAFileChangedWhileItWasRead() throws Exception {
    Path file = write("vivant.csv", bytes("a;b\n1;2\n3;4\n"));

    try (OpenStore store = open(FileLimits.usual())) {
      SampleOutcome outcome =
          store.sample(
              new TableName(".", "vivant.csv"),
              List.of("a"),
              9,
              (i, text, cut) -> append(file, "5;6\n"));

      assertThat(((BrokenOff) outcome).why().reason()).isEqualTo(Reason.CHANGED_WHILE_READ);
    }
  }

  @Test
  void namesFilesThatTheSystemRefuses() throws Exception {
    assertThat(FileFailure.reasonOf(new AccessDeniedException("x")))
        .isEqualTo(Reason.FILE_NOT_PERMITTED);
    assertThat(FileFailure.reasonOf(new NoSuchFileException("x")))
        .isEqualTo(Reason.BROKEN_DEFINITION);
    Path file = write("interdit.csv", bytes("a;b\n"));
    assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "root reads all");

    assertThat(reasons()).containsEntry("interdit.csv", Reason.FILE_NOT_PERMITTED);
  }

  @Test
  void readsFilesWhateverTheirNames() throws Exception {
    String[] odd = {"a\nb.csv", "l'\"école\".csv", "; DROP TABLE x.csv", "Élève été.CSV"};
    for (String name : odd) {
      write(name, bytes("a;b\n1;2\n"));
    }
    illegible();

    try (OpenStore store = open(FileLimits.usual())) {
      Inventory inventory = store.inventory();
      assertThat(inventory.unread()).isEmpty();
      assertThat(inventory.tables())
          .hasSize(odd.length + 2)
          .allSatisfy(
              table ->
                  assertThat(store.aggregate(Question.count(table.name())))
                      .isInstanceOf(Aggregated.class));
    }
  }

  @Test
  void namesWhatIsBrokenLockedOrKeptApart() throws Exception {
    byte[] whole = Made.zipOf("a.csv", bytes("a;b\n"));
    write("tronqué.zip", Arrays.copyOf(whole, whole.length - 60));
    write("coupé.zip", Arrays.copyOf(whole, 35));
    write("faux.zip", bytes("rien"));
    write("secret.xlsx", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0});
    write("binaire.csv", new byte[] {'a', 0, 0, 'b'});
    byte[] locked = whole.clone();
    locked[6] |= 1;
    write("verrou.zip", locked);
    write(".git/objects/x.csv", bytes("a;b\n"));
    write("~$lettre.docx", bytes("Jean"));
    write(".~lock.lettre.odt#", bytes("Jean"));
    write(".caché.csv", bytes("a;b\n"));
    write("$RECYCLE.BIN/jeté.csv", bytes("a;b\n"));

    assertThat(reasons())
        .containsOnly(
            Map.entry("tronqué.zip", Reason.BROKEN_FILE),
            Map.entry("coupé.zip", Reason.BROKEN_FILE),
            Map.entry("coupé.zip!/a.csv", Reason.BROKEN_FILE),
            Map.entry("faux.zip", Reason.BROKEN_FILE),
            Map.entry("secret.xlsx", Reason.ENCRYPTED_FILE),
            Map.entry("binaire.csv", Reason.BROKEN_FILE),
            Map.entry("verrou.zip", Reason.ENCRYPTED_FILE),
            Map.entry(".git", Reason.VERSION_HISTORY));
    assertThat(names()).contains(".caché.csv", "jeté.csv").doesNotContain("~$lettre.docx");
  }

  @Test
  void endsAtTheTimeThatAQuestionMayTake() throws Exception {
    write("grand.csv", bytes("a;b\n" + "1;2\n".repeat(200_000)));
    StoreLimits hurried = LIMITS.withStatement(Duration.ofMillis(1));

    try (OpenStore store =
        new FolderStore().open(StoreAddress.of("partage", "folder:" + folder), hurried)) {
      assertThat(reason(store.aggregate(Question.count(new TableName(".", "grand.csv")))))
          .isIn(Reason.TIMED_OUT, Reason.BROKEN_DEFINITION);
    }
  }

  @Test
  void printsNoValueAndLeavesNoFileWhateverHappens() throws Exception {
    write("a.csv", bytes("nom;date\n" + CANARY + ";x\n\"" + CANARY));
    write("b.pdf", bytes("%PDF-1.4\n" + CANARY));
    write("c.docx", Made.docxOf("<a>" + CANARY + "<b>"));
    write("d.zip", Made.zipOf("e.txt", bytes(CANARY)));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
    boolean cached = Files.exists(cache);

    try (LogCapture seen = new LogCapture();
        OpenStore store = open(FileLimits.usual())) {
      TableName documents = new TableName(".", "@documents");
      seen.print(store.readOnlyProof());
      seen.print(store.inventory());
      seen.print(store.sample(documents, List.of("@text"), 9, (i, text, cut) -> {}));
      TableName sheet = new TableName(".", "a.csv");
      seen.print(store.sample(sheet, List.of("nom"), 9, (i, text, cut) -> {}));
      seen.print(store.aggregate(Question.byDate(sheet, new OwnColumn("nom"))));
      seen.print(store.aggregate(Question.byDate(sheet, new OwnColumn("disparue"))));
      seen.print(store);
      assertThat(seen.text()).contains("a.csv").doesNotContain(CANARY);
    }
    try (var files = Files.list(temporary)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .noneMatch(name -> name.startsWith("PDFBox"));
    }
    assertThat(Files.exists(cache)).as("as it was before").isEqualTo(cached);
  }

  /** Thirty forms, each of which draws the next one twice: a thousand million drawings. */
  private static byte[] endlessPdf() {
    PdfDraft draft = new PdfDraft();
    int form = 0;
    for (int i = 0; i < 30; i++) {
      String content = form == 0 ? "BT (x) Tj ET" : "/F Do /F Do";
      form =
          draft.add(
              "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9]"
                  + (form == 0 ? "" : " /Resources << /XObject << /F " + form + " 0 R >> >>")
                  + " /Length "
                  + content.length()
                  + " >>\nstream\n"
                  + content
                  + "\nendstream");
    }
    int content = draft.addStream("/F Do");
    int tree = draft.reserve();
    int page =
        draft.add(
            "<< /Type /Page /Parent "
                + tree
                + " 0 R /MediaBox [0 0 9 9] /Resources << /XObject"
                + " << /F "
                + form
                + " 0 R >> >> /Contents "
                + content
                + " 0 R >>");
    draft.set(tree, "<< /Type /Pages /Kids [" + page + " 0 R] /Count 1 >>");
    return draft.bytes(draft.add("<< /Type /Catalog /Pages " + tree + " 0 R >>"));
  }

  /** Two names that are no UTF-8: Java reads them and cannot make them. */
  private void illegible() throws Exception {
    Process shell =
        new ProcessBuilder(
                "sh",
                "-c",
                "for c in 376 377; do printf 'a;b\\n1;2\\n' >\"$(printf \"\\\\$c.csv\")\"; done")
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(shell.waitFor()).isZero();
  }

  private static String random(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + (i * 31L + i / 7 + (i * (long) i) % 11) % 26));
    }
    return text.toString();
  }

  private static void append(Path file, String more) {
    try {
      Files.writeString(file, more, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private OpenStore open(FileLimits limits) throws StoreUnreachable {
    return new FolderStore(limits).open(StoreAddress.of("partage", "folder:" + folder), LIMITS);
  }

  private Map<String, Reason> reasons() throws StoreUnreachable {
    Map<String, Reason> reasons = new LinkedHashMap<>();
    try (OpenStore store = open(FileLimits.usual())) {
      store.inventory().unread().stream()
          .filter(unread -> unread.reason() != Reason.UNKNOWN_FORMAT)
          .forEach(unread -> reasons.put(unread.table().name(), unread.reason()));
    }
    return reasons;
  }

  private List<String> names() throws StoreUnreachable {
    try (OpenStore store = open(FileLimits.usual())) {
      return store.inventory().tables().stream().map(Table::name).map(TableName::name).toList();
    }
  }

  private List<String> texts() throws StoreUnreachable {
    List<String> texts = new ArrayList<>();
    try (OpenStore store = open(FileLimits.usual())) {
      store.sample(
          new TableName(".", "@documents"),
          List.of("@text"),
          99,
          (i, text, cut) -> texts.add(text));
    }
    return texts;
  }

  private static Reason reason(AggregateOutcome outcome) {
    return ((NotCounted) outcome).why().reason();
  }
}
