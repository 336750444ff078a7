package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import fr.beffroi.compliance.finding.Finding;
import fr.beffroi.compliance.report.Summary.Line;
import fr.beffroi.compliance.report.Summary.Unreadable;
import fr.beffroi.compliance.retention.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
  private static final LocalDate OLDEST_DUE = LocalDate.of(2009, 2, 3);

  @TempDir Path folder;

  @Test
  void aCommuneHasOneLineOfItsLatestAudit() throws IOException {
    write("arques/2026", "arques", SampleAudit.findings());
    write("arques/2025", "arques", SampleAudit.findings());
    write("lys/2026", "lys", List.of());

    assertThat(Summary.of(List.of(folder)).lines())
        .extracting(line -> line.audit().header().commune())
        .containsExactly("arques", "lys");
  }

  @Test
  void aLineCountsFindingsRecordsAndStores() throws IOException {
    write("arques", "arques", SampleAudit.findings());

    List<Object> cells = line(Summary.of(List.of(folder)));

    assertThat(cells.get(0)).isEqualTo("arques");
    assertThat(cells.get(2)).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(cells.get(4)).isEqualTo(12.0);
    // Three marriage files are not in it.
    assertThat(cells).contains(10_018.0, OLDEST_DUE);
  }

  @Test
  void whatChangedSinceThePreviousAuditIsCounted() throws IOException {
    List<Finding> before = new ArrayList<>(SampleAudit.findings());
    List<Finding> after = new ArrayList<>(before.subList(2, before.size()));
    byte[] first = write("a", "arques", before, Optional.empty());
    write("b", "arques", after, Optional.of(ContentHash.hex(first)));

    Summary summary = Summary.of(List.of(folder));

    assertThat(summary.lines())
        .singleElement()
        .extracting(Line::previous)
        .isEqualTo(Optional.of(pastAudit(first)));
    List<Object> cells = line(summary);
    assertThat(cells.subList(cells.size() - 3, cells.size())).containsExactly(0.0, 2.0, -5_247.0);
  }

  @Test
  void aChangeOfAFewRecordsIsMasked() throws IOException {
    byte[] first = write("a", "arques", List.of(proxies(20)), Optional.empty());
    write("b", "arques", List.of(proxies(18)), Optional.of(ContentHash.hex(first)));

    List<Object> cells = line(Summary.of(List.of(folder)));

    assertThat(cells.get(cells.size() - 1)).isEqualTo("moins de 5");
  }

  @Test
  void whatCannotBeReadIsListedAndTheOthersAreRead() throws IOException {
    write("arques", "arques", List.of());
    Files.createDirectories(folder.resolve("lys"));
    Files.writeString(folder.resolve("lys/audit.json"), "{ broken");
    Files.createDirectories(folder.resolve("vide"));

    Summary summary =
        Summary.of(
            List.of(
                folder.resolve("arques"),
                folder.resolve("lys"),
                folder.resolve("vide"),
                folder.resolve("absent")));

    assertThat(summary.lines()).hasSize(1);
    assertThat(summary.unreadable())
        .extracting(Unreadable::at)
        .containsExactly(
            folder.resolve("lys/audit.json"), folder.resolve("vide"), folder.resolve("absent"));
    assertThat(book(summary).getSheet("Illisibles").getMaxRows()).isEqualTo(4);
  }

  private static Finding proxies(long rows) {
    return SampleAudit.found(
        Verdict.ECHUE_E, SampleRules.PROXIES, "procuration", null, rows, Map.of());
  }

  private void write(String name, String commune, List<Finding> findings) throws IOException {
    write(name, commune, findings, Optional.empty());
  }

  private byte[] write(
      String name, String commune, List<Finding> findings, Optional<String> previous)
      throws IOException {
    byte[] json =
        Written.bytes(
            new JsonReport(),
            SampleAudit.with(SampleAudit.header(commune, previous), findings),
            Locale.FRENCH,
            false);
    Files.createDirectories(folder.resolve(name));
    Files.write(folder.resolve(name).resolve("audit.json"), json);
    return json;
  }

  private static PastAudit pastAudit(byte[] json) {
    try {
      return PastAudit.read(json);
    } catch (PastAuditUnreadable e) {
      throw new AssertionError(e);
    }
  }

  private static SpreadSheet book(Summary summary) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    summary.write(Locale.FRENCH, out);
    return new SpreadSheet(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<Object> line(Summary summary) throws IOException {
    Sheet sheet = book(summary).getSheet("Communes");
    return Arrays.asList(sheet.getDataRange().getValues()[1]);
  }
}
