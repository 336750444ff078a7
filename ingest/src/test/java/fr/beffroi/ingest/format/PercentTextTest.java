package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTextTest {
  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /a/../b                   | /a/../b              | nothing to undo
          /%2e%2E%2f                | /../                 | small and capital digits
          /%252e%252e/              | /../                 | encoded twice
          /%25252e                  | /%2e                 | thrice is left
          /%c0%ae%c0%af             | /./                  | overlong UTF-8
          /f%C3%AAte                | /fête                | UTF-8
          /%ff                      | /�                   | no UTF-8
          /a+b?c+d                  | /a+b?c d             | a plus is a blank in a query only
          /?q=union%0aselect%00     | '/?q=union select '  | control characters are blanks
          /100%                     | /100%                | a sign that begins nothing
          /%zz%2                    | /%zz%2               | no octets
          """)
  void rulesReadWhatACarelessServerWouldUnderstand(String sent, String understood, String why) {
    assertThat(PercentText.decode(sent)).isEqualTo(understood);
  }

  @Property
  void anyTextIsDecoded(@ForAll String text) {
    assertThat(PercentText.decode(text).length()).isLessThanOrEqualTo(text.length());
  }
}
