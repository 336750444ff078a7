package fr.beffroi.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void csvIsQuotedAsRfc4180AsksAndNoCellIsAFormula() {
    list(OutputFormat.CSV, "plain", "with, comma", "with \"quotes\"", "=cmd|' /C calc'!A0", "a\nb");

    assertThat(text())
        .isEqualTo(
            """
            rule.id,length
            plain,5
            "with, comma",11
            "with ""quotes""\",13
            '=cmd|' /C calc'!A0,18
            "a
            b",3
            """);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"JSON | [{\"n\":1}\\n,{\"n\":2}\\n]\\n", "NDJSON | {\"n\":1}\\n{\"n\":2}\\n"})
  void jsonIsOneArrayOrOneObjectALine(OutputFormat format, String expected) {
    list(format, "1", "2");

    assertThat(text()).isEqualTo(expected.replace("\\n", "\n"));
  }

  @Test
  void nothingIsAnEmptyArrayAndAnEmptyTable() {
    list(OutputFormat.JSON);
    list(OutputFormat.TABLE);

    assertThat(text()).isEqualTo("[]\n");
  }

  private void list(OutputFormat format, String... things) {
    List<Column<String>> columns =
        List.of(
            new Column<>("rule.id", "column.id", it -> it),
            new Column<>("length", "column.count", String::length));
    try (Listing<String> listing =
        new Listing<>(terminal(), format, columns, it -> "{\"n\":" + it + "}")) {
      List.of(things).forEach(listing::add);
    }
  }

  private Terminal terminal() {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Environment environment =
        new Environment(
            new ByteArrayInputStream(new byte[0]),
            stream,
            stream,
            false,
            false,
            80,
            Map.of(),
            Path.of(""),
            Clock.systemUTC());
    return new Terminal(environment, Messages.in(Locale.ENGLISH));
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
