package fr.beffroi.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonLineTest {
  @Test
  void nestedAndDottedNamesAreTheSame() throws JsonLine.BrokenJson {
    assertThat(JsonLine.read("{\"a\":{\"b\":1}}")).isEqualTo(JsonLine.read("{\"a.b\":1}"));
  }

  @Test
  void aMaskOf64BitsKeepsItsDigits() throws JsonLine.BrokenJson {
    assertThat(JsonLine.read(" {\"a\":-9218868437227405312}").text("a"))
        .isEqualTo("-9218868437227405312");
  }

  @Test
  void nothingIsNoValue() throws JsonLine.BrokenJson {
    assertThat(JsonLine.read("{\"a\":null,\"b\":[],\"c\":{},\"d\":[null]}").values()).isEmpty();
  }

  @Test
  void anArrayOfObjectsIsNumbered() throws JsonLine.BrokenJson {
    JsonLine json = JsonLine.read("{\"a\":[{\"b\":1},\"x\",{\"b\":2}]}");
    assertThat(json.values())
        .containsEntry("a.0.b", "1")
        .containsEntry("a.2.b", "2")
        .containsEntry("a", List.of("x"));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void aBombIsRefused(String text) {
    assertThatThrownBy(() -> JsonLine.read(text)).isInstanceOf(JsonLine.BrokenJson.class);
  }

  static List<String> bombs() {
    return List.of(
        "{\"a\":" + "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        "{\"a\":" + "9".repeat(100_000) + "}",
        "{\"a\":[" + "1,".repeat(100_000) + "1]}",
        "{\"a\":[" + "{},".repeat(100_000) + "1]}",
        "{\"" + "a".repeat(100_000) + "\":1}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1} {\"a\":2}",
        "{\"a\":NaN}",
        "{a:1}",
        "[]",
        "{",
        "");
  }
}
