package fr.beffroi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
  @Test
  void everyValueKnowsItsPlace() throws RuleException {
    YamlMap rule = (YamlMap) Yaml.read("x.yml", "title: A\ndetection:\n  sel:\n    - b\n").get(0);

    assertThat(rule.at("title")).hasToString("x.yml:1:8");
    YamlList list = (YamlList) rule.map("detection").get("sel");
    assertThat(list.items().get(0).at()).hasToString("x.yml:4:7");
  }

  @Test
  void documentsAreReadOneAfterTheOther() throws RuleException {
    assertThat(Yaml.read("x.yml", "a: 1\n---\n---\nb: 2\n")).hasSize(2);
    assertThat(Yaml.read("x.yml", "# nothing\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "42, INTEGER",
    "-1.5, DECIMAL",
    "true, BOOLEAN",
    "'~', NULL",
    "'\"42\"', TEXT",
    "yes, TEXT",
    "2026-03-10, TEXT",
    "0x1F, INTEGER",
    "'''~''', TEXT"
  })
  void scalarsAreWhatTheCoreSchemaSays(String text, YamlScalar.Kind kind) throws RuleException {
    assertThat(
            ((YamlScalar)
                    Yaml.read("x.yml", "[" + text + "]").stream()
                        .map(list -> ((YamlList) list).items().get(0))
                        .findFirst()
                        .orElseThrow())
                .kind())
        .isEqualTo(kind);
  }

  @Test
  void anEmojiAcrossTheReadersBufferIsRead() throws RuleException {
    for (int padding = 1000; padding < 1050; padding++) {
      String text = "a: " + "x".repeat(padding) + "\uD83D\uDC94 end\nb: " + "y".repeat(3000);
      assertThat(((YamlMap) Yaml.read("x.yml", text).get(0)).get("b")).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          a: [1      ; x.yml:1
          a: 1\\na: 2; x.yml:2:1: the key 'a' stands here twice
          a: *b      ; names nothing
          a: &b [*b] ; names nothing
          ? [x]: y   ; must be a text
          """)
  void whatIsWrongIsSaidWithItsPlace(String text, String message) {
    assertThatThrownBy(() -> Yaml.read("x.yml", text.replace("\\n", "\n")))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith("x.yml");
  }

  @Test
  void aliasesOfAliasesAreBounded() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      laughs.append("a%d: &a%d [".formatted(i, i));
      laughs.append("*a%d, ".formatted(i - 1).repeat(10)).append("x]\n");
    }
    assertThatThrownBy(() -> Yaml.read("x.yml", laughs.toString()))
        .hasMessageContaining("more than 200000 values");
  }

  @Test
  void depthIsBounded() {
    assertThatThrownBy(() -> Yaml.read("x.yml", "[".repeat(5_000)))
        .hasMessageContaining("levels deep");
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefused(@ForAll @StringLength(max = 200) String text) {
    Throwable thrown = catchThrowable(() -> Yaml.read("x.yml", text));
    assertThat(thrown == null || thrown instanceof RuleException).isTrue();
  }

  @Test
  void missingAndMisshapenKeysAreNamed() throws RuleException {
    YamlMap map = (YamlMap) Yaml.read("x.yml", "a: [1]\nb: {c: d}\n").get(0);

    assertThatThrownBy(() -> map.required("z"))
        .hasMessage("x.yml:1:1: 'z' is missing: add this key");
    assertThatThrownBy(() -> map.text("a")).hasMessageContaining("must be a single value");
    assertThatThrownBy(() -> map.map("a")).hasMessageContaining("must be a mapping");
    assertThat(map.scalars("a")).extracting(YamlScalar::text).isEqualTo(List.of("1"));
  }
}
