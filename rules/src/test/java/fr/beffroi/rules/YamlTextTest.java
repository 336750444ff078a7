package fr.beffroi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "élèves | élèves",
        "responsables légaux (2) | responsables légaux (2)",
        "l'année scolaire | l'année scolaire",
        "yes | \"yes\"",
        "12 | \"12\"",
        "a: b | \"a: b\"",
        "a #b | \"a #b\"",
        "- a | \"- a\"",
        "a, b | \"a, b\"",
        "Nom de l'élève\"; | \"Nom de l'élève\\\";\"",
      })
  void aTextIsBareWhereThatIsSafe(String text, String written) {
    assertThat(YamlText.of(text)).isEqualTo(written);
  }

  @Property(tries = 500)
  void anyTextIsReadAgainAsItWas(@ForAll String text) throws RuleException {
    String whole = wellFormed(text);
    YamlMap map = (YamlMap) Yaml.read("x.yml", "a: [" + YamlText.of(whole) + ", b]\n").get(0);
    assertThat(map.scalars("a").get(0).text()).isEqualTo(whole);
    assertThat(map.scalars("a").get(0).kind()).isEqualTo(YamlScalar.Kind.TEXT);
  }

  private static String wellFormed(String text) {
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
