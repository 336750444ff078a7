package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.beffroi.ingest.event.Event;
import fr.beffroi.rules.RuleFile;
import fr.beffroi.rules.RuleFiles;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LlmMatcherTest {
  private static final String ASSISTANT =
      """
      id: helper
      name: Helper
      operator: Helper Inc
      country: US
      region: US
      categories: [assistant, api]
      domains:
        - {suffix: helper.example}
        - {exact: api.helper.example, category: api}
        - {exact: tm.helper.example, automatic: true}
        - {exact: chat.shared.example}
        - {word: helperbot}
      agents:
        - {product: Helper/Python, category: api}
        - {product: HelperEdit}
      sources: [{reference: general knowledge}]
      noted_on: 2026-11-01
      status: S
      """;

  private final LlmMatcher matcher =
      new LlmMatcher(
          LlmCatalogue.load(
              RuleFiles.of(new RuleFile("llm/helper.yml", RuleFile.SHIPPED, ASSISTANT))));

  @ParameterizedTest
  @CsvSource({
    "helper.example, assistant, the name itself",
    "www.helper.example, assistant, a name below it",
    "a.b.c.d.e.helper.example, assistant, far below it",
    "HELPER.Example, assistant, capitals mean nothing in DNS",
    "helper.example., assistant, the root's dot",
    "helper.example:443, assistant, a proxy writes the port",
    "helper.example.:443, assistant, both",
    "api.helper.example, api, the longer name says more",
    "eu.api.helper.example, assistant, exact is not what is below it",
    "_dns.helper.example, assistant, RFC 8552",
    "xn--caf-dma.helper.example, assistant, a converted name below a known one",
    "chat.shared.example, assistant, an exact name",
    "my-helperbot-free.example, assistant, a registered name that bears the word",
    "www.HELPERBOT.co.uk, assistant, below a national second level",
  })
  void aNameIsTheServicesHoweverItIsWritten(String name, String category, String why) {
    LlmMatch match = matcher.ofDomain(name);
    assertThat(match).as(why).isNotNull();
    assertThat(match.category().word()).as(why).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "example",
        "nothelper.example",
        "helper.example.net",
        "helper.example..",
        ".helper.example",
        "www..helper.example",
        "a..b.helper.example",
        "helper.example:",
        "helper.example:44x",
        "helper.example/path",
        "user@helper.example",
        "*.helper.example",
        "a b.helper.example",
        "helper.example\u0000",
        "he\u200blper.example",
        "hel\u0440er.example",
        "\uff48elper.example",
        "helper\u3002example",
        "xn--helper-9ta.example",
        "192.0.2.7",
        "192.0.2.7:443",
        "[2001:db8::7]:443",
        "2001:db8::7",
        "shared.example",
        "www.chat.shared.example",
        "helperbot.news.example",
        "xn--helperbot-k7a.example",
        "co.uk",
        "helper",
        ":443",
        "-",
      })
  void whatIsNotTheServicesNameIsNobodys(String name) {
    assertThat(matcher.ofDomain(name)).isNull();
  }

  /** Unicode's small letters would make a k of the Kelvin sign. */
  @Test
  void theKelvinSignIsNoLetter() {
    LlmMatcher kelvin =
        new LlmMatcher(
            LlmCatalogue.load(
                RuleFiles.of(
                    new RuleFile(
                        "llm/helper.yml",
                        RuleFile.SHIPPED,
                        ASSISTANT.replace("helper.example", "kelper.example")))));
    assertThat(kelvin.ofDomain("kelper.example")).isNotNull();
    assertThat(kelvin.ofDomain("\u212aelper.example")).isNull();
  }

  @Test
  void aNameMayHave253CharactersAndNoMore() {
    String label = "a".repeat(59) + '.';
    String longest = label.repeat(3) + "a".repeat(58) + ".helper.example";
    assertThat(longest).hasSize(253);
    assertThat(matcher.ofDomain(longest)).isNotNull();
    assertThat(matcher.ofDomain(longest + ".")).isNotNull();
    assertThat(matcher.ofDomain("a" + longest)).isNull();
    assertThat(matcher.ofDomain("a".repeat(64) + ".helper.example")).isNull();
  }

  @Property(tries = 2_000)
  void noTextBreaksTheMatcher(@ForAll String text) {
    assertThatCode(() -> matcher.ofDomain(text)).doesNotThrowAnyException();
    assertThatCode(() -> matcher.ofAgent(text)).doesNotThrowAnyException();
    assertThatCode(() -> matcher.ofDomain(text + ".helper.example")).doesNotThrowAnyException();
  }

  @Property(tries = 500)
  void whateverStandsBelowTheNameIsTheServices(
      @ForAll @AlphaChars @StringLength(min = 1, max = 63) String label) {
    assertThat(matcher.ofDomain(label + ".helper.example")).isNotNull();
  }

  @Property(tries = 500)
  void whateverIsGluedToTheNameIsNot(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 20) String glued) {
    assertThat(matcher.ofDomain(glued + "helper.example")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Helper/Python 1.2.3, api",
    "helper/python 1.2.3, api",
    "Mozilla/5.0 (X11; Linux x86_64) HelperEdit/0.4 Chrome/120, assistant",
    "Mozilla/5.0 (HelperEdit; x86_64), assistant",
    "HelperEdit, assistant",
  })
  void aProgramIsKnownByItsProduct(String agent, String category) {
    LlmMatch match = matcher.ofAgent(agent);
    assertThat(match).isNotNull();
    assertThat(match.category().word()).isEqualTo(category);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "H",
        "Helper/PythonX",
        "MyHelperEdit/1",
        "HelperEditor/1",
        "HelperEdit-Bot/1.0",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120 Safari/537.36"
      })
  void aLookAlikeProgramIsNot(String agent) {
    assertThat(matcher.ofAgent(agent)).isNull();
  }

  @Test
  void aProgramBehindAHugeHeaderIsNotLookedFor() {
    assertThat(matcher.ofAgent("x ".repeat(4_000) + "HelperEdit/1")).isNull();
  }

  @Test
  void theHostSaysMoreThanTheProgram() {
    LlmMatch match = matcher.match(event("tm.helper.example", null, "Helper/Python 1.2.3"));
    assertThat(match).isNotNull();
    assertThat(match.automatic()).isTrue();
    assertThat(match.field().name()).isEqualTo("url.domain");
  }

  @Test
  void aQuestionToTheResolverIsEnough() {
    LlmMatch match = matcher.match(event(null, "api.helper.example", null));
    assertThat(match).isNotNull();
    assertThat(match.field().name()).isEqualTo("dns.question.name");
  }

  private static Event event(
      @Nullable String domain, @Nullable String question, @Nullable String agent) {
    return new Event.Builder("here/1", 0, "example", Instant.parse("2026-11-22T10:00:00Z"))
        .set("url.domain", domain)
        .set("dns.question.name", question)
        .set("user_agent.original", agent)
        .build();
  }
}
