package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.DocumentChoice;
import fr.beffroi.compliance.datastore.DocumentOutcome;
import fr.beffroi.compliance.datastore.DocumentOutcome.DocumentRead;
import fr.beffroi.compliance.datastore.DocumentStore;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.StoreAddress;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.personaldata.Mentions;
import fr.beffroi.compliance.personaldata.TextScanner;
import fr.beffroi.rules.RuleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How many documents a second does a folder give? Of ten, six PDFs of three pages, a DOCX, an ODT
 * and two plain texts, the same at each run; a page has 40 lines.
 *
 * <p>{@code java -cp compliance-scanner/target/test-classes:'cli/target/dist/lib/*'
 * fr.beffroi.compliance.datastore.folder.FolderBenchmark FOLDER 10000}: FOLDER is made where it is
 * not there, and kept.
 */
final class FolderBenchmark {
  private static final int LINES = 40;
  private static final String[] WORDS =
      ("conseil municipal délibération séance commune élèves rentrée cantine travaux voirie marché"
              + " demande dossier réunion compte rendu avis favorable parcelle projet budget")
          .split(" ");

  private FolderBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int documents = Integer.parseInt(arguments[1]);
    if (!Files.exists(folder)) {
      make(folder, documents);
    }
    TextScanner scanner = TextScanner.of(RuleFiles.shipped());
    List<DocumentOutcome> unread = new ArrayList<>();
    Mentions[] mentions = {Mentions.NONE};
    int[] read = {0};
    long start = System.nanoTime();
    try (OpenStore store =
        DataStores.open(
            StoreAddress.of("banc", "folder:" + folder),
            StoreLimits.inZone(ZoneId.of("Europe/Paris")))) {
      ((DocumentStore) store)
          .documents(
              DocumentChoice.ALL,
              scanner,
              outcome -> {
                if (outcome instanceof DocumentRead one) {
                  read[0]++;
                  mentions[0] = mentions[0].and(one.mentions());
                } else {
                  unread.add(outcome);
                }
              });
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d documents read, %d not, in %.1f s: %.0f a second%n%s%n",
        read[0],
        unread.size(),
        seconds,
        read[0] / seconds,
        mentions[0]);
  }

  private static void make(Path folder, int documents) throws IOException {
    Random random = new Random(20_261_122);
    for (int i = 0; i < documents; i++) {
      Path inside = Files.createDirectories(folder.resolve("service-" + i % 50));
      switch (i % 10) {
        case 0 -> write(inside, i, "docx", Made.docx(page(random)));
        case 1 -> write(inside, i, "odt", Made.odt(page(random)));
        case 2, 3 ->
            write(
                inside, i, "txt", String.join("\n", page(random)).getBytes(StandardCharsets.UTF_8));
        default ->
            write(inside, i, "pdf", Made.pdf(List.of(lines(random), lines(random), lines(random))));
      }
    }
  }

  private static void write(Path folder, int i, String extension, byte[] bytes) throws IOException {
    Files.write(folder.resolve("document-" + i + "." + extension), bytes);
  }

  private static String[] page(Random random) {
    return lines(random).toArray(String[]::new);
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      StringBuilder line = new StringBuilder();
      for (int word = 0; word < 12; word++) {
        line.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      lines.add(i % 10 == 0 ? line + "tél. 06 12 34 56 " + (10 + random.nextInt(90)) : line + ".");
    }
    return lines;
  }
}
