package fr.beffroi.compliance.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TextScannerTest {
  private static final TextScanner SCANNER = new TextScanner(Shipped.lists());

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "text-scanner.csv", quoteCharacter = '\'', numLinesToSkip = 1)
  void everyTextMentionsWhatItsTableSays(String text, String expected, String why) {
    assertThat(words(SCANNER.scan(text))).as(text).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void addsUpWhatTwoTextsMention() {
    Mentions one = SCANNER.scan("tél. 06 12 34 56 78");
    Mentions two = SCANNER.scan("tél. 06 12 34 56 79, lea.essai@example.org");

    assertThat(one.and(two).count("phone")).isEqualTo(2);
    assertThat(one.and(two).count("email", Reading.FORM)).isEqualTo(1);
    assertThat(one.and(Mentions.NONE)).isEqualTo(one);
  }

  @Test
  void tellsNoValue() {
    assertThat(SCANNER.scan("tél. 06 12 34 56 78, lea.essai@example.org").toString())
        .doesNotContain("12 34")
        .doesNotContain("essai");
  }

  @Test
  void aHostileTextIsScannedAtOnce() {
    for (String unit :
        List.of(
            "9", "9 ", "a@", "1.", "12 rue A", "A<", ":0", "M. A ", "FR76 ", "né le 1", "a.b-")) {
      assertThat(SCANNER.scan(unit.repeat(32_768 / unit.length()))).isNotNull();
    }
  }

  @Property(tries = 300)
  void anyTextIsScanned(
      @ForAll
          @StringLength(max = 200)
          @Chars({'0', '1', '9', 'A', 'e', '+', '-', '.', ' ', ':', '@', '<', 'é', '\n', 'M'})
          String text) {
    assertThatCode(() -> SCANNER.scan(text)).doesNotThrowAnyException();
  }

  private static String words(Mentions mentions) {
    StringBuilder words = new StringBuilder();
    for (Map.Entry<String, Map<Reading, Long>> kind : mentions.byKind().entrySet()) {
      new TreeMap<>(kind.getValue())
          .forEach(
              (reading, count) -> words.append(kind.getKey() + " " + reading + " " + count + " "));
    }
    return words.toString().strip();
  }
}
