package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class OdsReportTest {
  private static final OdsReport ODS = new OdsReport();

  @Test
  void everySubjectHasItsSheet() throws IOException {
    assertThat(open(Locale.FRENCH, false).getSheets())
        .extracting(Sheet::getName)
        .containsExactly("Constats", "Colonnes", "Bases", "Non lu", "Règles");
    assertThat(open(Locale.ENGLISH, false).getSheets())
        .extracting(Sheet::getName)
        .containsExactly("Findings", "Columns", "Stores", "Not read", "Rules");
  }

  @Test
  void numbersAreNumbersAndDaysAreDays() throws IOException {
    Sheet findings = open(Locale.FRENCH, false).getSheet(0);

    assertThat(findings.getRange(3, 9).getValue()).isEqualTo(1246.0);
    assertThat(findings.getRange(3, 11).getValue()).isEqualTo(LocalDate.of(2019, 2, 3));
    assertThat(content(false))
        .contains("office:value-type=\"float\" office:value=\"1246\"")
        .contains("office:value-type=\"date\" office:date-value=\"2019-02-03\"");
  }

  @Test
  void aNameThatBeginsLikeAFormulaIsText() throws IOException {
    assertThat(content(false)).contains("=HYPERLINK").doesNotContain("table:formula");
  }

  @Test
  void sharedASmallCountIsATextAndItsDatesAreLeftOut() throws IOException {
    Sheet findings = open(Locale.FRENCH, true).getSheet(0);

    assertThat((String) findings.getRange(5, 9).getValue()).startsWith("<").endsWith("5");
    assertThat(findings.getRange(5, 10).getValue()).isNull();
    assertThat(findings.getRange(5, 11).getValue()).isNull();
  }

  @Test
  void theSameAuditGivesTheSameBytes() {
    assertThat(Written.bytes(ODS, SampleAudit.whole(), Locale.FRENCH, false))
        .isEqualTo(Written.bytes(ODS, SampleAudit.whole(), Locale.FRENCH, false));
  }

  private static SpreadSheet open(Locale locale, boolean shared) throws IOException {
    return new SpreadSheet(
        new ByteArrayInputStream(Written.bytes(ODS, SampleAudit.whole(), locale, shared)));
  }

  private static String content(boolean shared) throws IOException {
    byte[] bytes = Written.bytes(ODS, SampleAudit.whole(), Locale.FRENCH, shared);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      ZipEntry entry = zip.getNextEntry();
      assertThat(entry.getName()).isEqualTo("mimetype");
      assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
      while (!entry.getName().equals("content.xml")) {
        entry = zip.getNextEntry();
      }
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
