package fr.beffroi.detection.sigma.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is a text that the expression finds itself in never passed by? */
class RegexLiteralsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          union[ +]+select      ; select
          (wget|curl)\\s+http   ; http
          a(bc|de)f             ; abcf,adef
          (%27|')[ ]*(or|and)   ; %27,'
          x?abc                 ; xabc,abc
          (abc)+.*              ; abc
          (abc)*                ; none
          abc|.*                ; none
          [a-z]+                ; none
          \\x41BC               ; abc
          (?i)abc               ; none
          \\pLabc               ; none
          """)
  void theStrongestTextsAreNamed(String regex, String expected) {
    List<String> literals = RegexLiterals.of(regex);
    assertThat(literals == null ? "none" : String.join(",", sorted(literals)))
        .isEqualTo(String.join(",", sorted(List.of(expected.split(",")))));
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }

  @Property(tries = 5_000)
  void whateverAnExpressionFindsHoldsOneOfItsTexts(
      @ForAll @From("regexes") String regex, @ForAll @From("texts") String text) {
    Pattern pattern;
    try {
      pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      return;
    }
    List<String> literals = RegexLiterals.of(regex);
    if (literals != null && pattern.matcher(text).find()) {
      assertThat(literals).anyMatch(literal -> Value.fold(text).contains(literal));
    }
  }

  @Provide
  Arbitrary<String> regexes() {
    return Arbitraries.of(
            "a", "b", "S", "'", "(", ")", "|", "*", "+", "?", "{2}", "{0,1}", "[ab]", "[^a]", ".",
            "^", "$", "\\s", "\\x61", "\\.", "(?:", "\\b", "[", "]")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "A", "b", "s", "S", "\u017F", "'", ".", " ")
        .list()
        .ofMaxSize(10)
        .map(parts -> String.join("", parts));
  }
}
