package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSignsTest {
  private static final NameSigns<String> SIGNS = new NameSigns<>();

  static {
    SIGNS.add("gpt", "gpt");
    SIGNS.add("gpt+ai", "gpt");
    SIGNS.add("chat+ai", "chat");
    SIGNS.add("photo*", "photo");
    SIGNS.add("*-ia", "ia");
    SIGNS.add("writer+ai", "writer");
    SIGNS.add("songwriter+ai", "song");
    SIGNS.add("*bot+ai", "bot");
    SIGNS.add("ask*+ai", "ask");
  }

  private static @Nullable String find(String name) {
    RegisteredLabel label = RegisteredLabel.of(name);
    return label == null ? null : SIGNS.find(name, label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quickgpt.example",
        "QuickGPT.Example.",
        "api.quickgpt.co.uk",
        "gpt-4.example",
        "gptx.ai",
        "quickgpt.example:443"
      })
  void aWordOfItsOwnStandsAtTheEndOrBeforeAHyphen(String name) {
    assertThat(find(name)).isEqualTo("gpt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chat.ai",
        "my-chat.ai",
        "chatty.ai",
        "chatai.example",
        "mychatai.example",
        "my-chat-ai.example",
        "ai-chat.example",
        "aichatroom.example",
        "www.AI-Chat.example"
      })
  void aWordMayNeedAnotherBesideIt(String name) {
    assertThat(find(name)).isEqualTo("chat");
  }

  @ParameterizedTest
  @CsvSource({
    "photolab.example, photo",
    "PHOTO-lab.example, photo",
    "my-ia.example, ia",
    "cabot.ai, bot",
    "happybotai.example, bot",
    "ai-bot.example, bot",
    "asklaw.ai, ask",
    "ask-ai.example, ask",
    "aiasklaw.example, ask"
  })
  void aStarSaysAtWhichEdgeTheWordMustStand(String name, String sign) {
    assertThat(find(name)).isEqualTo(sign);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "photo.example",
        "myphoto.example",
        "ia-lab.example",
        "-ia.example",
        "myia.example",
        "botany.ai",
        "ai-botany.example",
        "aicabot.example",
        "flask.ai",
        "flaskai.example"
      })
  void atTheOtherEdgeItIsNoSign(String name) {
    assertThat(find(name)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"songwriter.ai", "songwriter-ai.example", "my-songwriter.ai"})
  void theLongerWordSaysMore(String name) {
    assertThat(find(name)).isEqualTo("song");
  }

  @ParameterizedTest
  @CsvSource({
    "gpt, true",
    "gpt*, true",
    "*-ai, true",
    "text-to-image*, true",
    "ask*+ai, true",
    "*bot+ia, true",
    "veo3, true",
    "ai, false",
    "*gpt*, false",
    "g*t, false",
    "gpt+, false",
    "gpt+x, false",
    "+ai, false",
    "GPT, false",
    "*, false"
  })
  void aFileMayWriteASignSo(String text, boolean may) {
    assertThat(NameSigns.isSign(text)).isEqualTo(may);
  }

  @Test
  void theEarlierEntryOfASignStays() {
    NameSigns<String> signs = new NameSigns<>();

    assertThat(signs.add("gpt", "first")).isNull();
    assertThat(signs.add("gpt", "second")).isEqualTo("first");
    assertThat(signs.add("gpt+ai", "third")).isNull();
    assertThat(signs.add("gpt+ai", "fourth")).isEqualTo("third");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt.example",
        "gptplanet.example",
        "chat.example",
        "chatain.example",
        "ai.example",
        "quickgpt.journal.example",
        "chat.ai.example",
        "x.example",
        "",
        ".",
        "..",
        "ai",
        "chat",
        "-ai.example",
        "ai-.example",
        "a.ai",
        "co.uk"
      })
  void whatSaysNothingIsNobodys(String name) {
    assertThat(find(name)).isNull();
  }

  @Property
  void noNameIsTooStrange(@ForAll String left, @ForAll String right) {
    String found = find(left + "." + right);

    assertThat(found).isIn(null, "gpt", "chat", "photo", "ia", "writer", "song", "bot", "ask");
  }

  @Property
  void aLabelThatEndsSoIsFoundInEverySuffixOfOneLabel(@ForAll("labels") String label) {
    assertThat(find(label + "gpt.example")).isEqualTo("gpt");
    assertThat(find(label + ".gptx.example")).isNull();
  }

  @Provide
  Arbitrary<String> labels() {
    return Arbitraries.strings().withCharRange('b', 'f').ofMinLength(1).ofMaxLength(9);
  }
}
