package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.traffic.Agreement.Shown;
import fr.beffroi.compliance.traffic.Caps;
import fr.beffroi.compliance.traffic.Cell;
import fr.beffroi.compliance.traffic.Coverage;
import fr.beffroi.compliance.traffic.Figure;
import fr.beffroi.compliance.traffic.Figure.Table;
import fr.beffroi.compliance.traffic.Publication;
import fr.beffroi.compliance.traffic.Signal;
import fr.beffroi.compliance.traffic.Span;
import fr.beffroi.compliance.traffic.Trend;
import fr.beffroi.compliance.traffic.Words;
import fr.beffroi.ingest.enrich.llm.Charter;
import fr.beffroi.ingest.enrich.llm.LlmCatalogue;
import fr.beffroi.rules.RuleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageReportsTest {
  private static final LlmCatalogue CATALOGUE = LlmCatalogue.load(RuleFiles.shipped("llm"));
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final Span MONTH = new Span(OCTOBER, OCTOBER);
  private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir private Path folder;

  private static Figure figure(
      Table table, Span span, String service, String subject, long requests) {
    Cell label = new Cell(service, subject, table == Table.USE ? "undeclared" : "");
    return new Figure(table, span, label, requests, 7, 123_456, 12, 9, 80_000);
  }

  private static Publication publication(int services) {
    return publication(services, MONTH);
  }

  private static Publication publication(int services, Span span) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < services; i++) {
      figures.add(
          figure(Table.USE, span, "service-" + i + "-au-nom-assez-long", "deepseek", 987 + i));
      figures.add(
          figure(Table.USE, span, "service-" + i + "-au-nom-assez-long", "albert_api", 40 + i));
      figures.add(figure(Table.BURST, span, "service-" + i + "-au-nom-assez-long", "14", 6));
    }
    if (services > 0) {
      figures.add(figure(Table.EVASION, span, "*", "vpn", 33));
      figures.add(figure(Table.AUTOMATIC, span, "", "", 55_555));
      figures.add(figure(Table.DENIED, span, "", "", 44));
    }
    return new Publication(
        span,
        figures,
        Set.of(OCTOBER.minusMonths(1)),
        Set.of(Signal.PROXY, Signal.VOLUME),
        new Coverage(31, Map.of(), new TreeSet<>()),
        new Caps(0, 0, true, false, false));
  }

  private Path written(Publication publication, Locale locale, String commune) throws IOException {
    Words words = new Words(Charter.none(), CATALOGUE, locale);
    Trend trend =
        Trend.of(
            List.of(new Shown(MONTH.before(), publication(1, MONTH.before()).figures())),
            publication);
    new UsageReports(publication, words, commune, trend, locale, AT).write(folder);
    return folder;
  }

  @Test
  void theMayorsPageIsOnePageHoweverManyServicesThereAre() throws IOException {
    for (int services : new int[] {0, 1, 60}) {
      Path page = written(publication(services), Locale.FRENCH, "Saint-Exemple");
      try (PDDocument pdf = Loader.loadPDF(page.resolve("ia-page-du-maire.pdf").toFile())) {
        assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      }
    }
  }

  @Test
  void detailsHaveEveryFigureInFrenchAndInEnglish() throws IOException {
    Path at = written(publication(2), Locale.FRENCH, "Saint-Exemple");
    written(publication(2), Locale.ENGLISH, "Saint-Exemple");

    assertThat(at.resolve("ia-details.html"))
        .content()
        .contains("DeepSeek", "Albert", "hors de l’UE", "988", "non déclaré", "14:00")
        .contains(
            "Requêtes par période",
            "Volume envoyé par pays de traitement",
            "Chine",
            "septembre 2026",
            "Trafic automatique",
            "Requêtes refusées",
            "2026-09",
            "réseaux privés virtuels");
    assertThat(at.resolve("ai-details.html"))
        .content()
        .contains("DeepSeek", "outside the EU", "Automatic traffic", "Refused requests")
        .contains("no DNS log");
    assertThat(at.resolve("ia-details.ods")).isNotEmptyFile();
    assertThat(at.resolve("ai-details.pdf")).isNotEmptyFile();
  }

  @Test
  void aMayorWithoutKnowledgeOfComputersReadsWhatItIsAndWhatToDo() throws IOException {
    Path at = written(publication(3), Locale.FRENCH, "Saint-Exemple");

    assertThat(at.resolve("ia-page-du-maire.html"))
        .content()
        .contains("DeepSeek, Albert API.</li>", "elle ne nomme personne")
        .contains("<desc", "service-0-au-nom-assez-long", "1\u202F027")
        .doesNotContain("SNI", "DNS", "logformat");
  }

  @Test
  void aNameCannotBecomeMarkup() throws Exception {
    Path at = written(publication(1), Locale.FRENCH, "<script>alert(1)</script>");
    for (String name : new String[] {"ia-page-du-maire.html", "ia-details.html"}) {
      String page = Files.readString(at.resolve(name));
      String xml = page.replace("<!DOCTYPE html>", "");

      assertThat(page).doesNotContain("<script");
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
