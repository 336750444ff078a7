package fr.beffroi.ingest.enrich.llm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.ingest.enrich.llm.LlmDomain.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {
  private static final List<String> LABELS = List.of("a", "b", "ab", "BA", "-", "_1", "x-9");
  private static final List<String> PARTS =
      List.of("chat", "gpt", "ai", "write", "freebird", "-", "a", "Z", "xn--", "free", "bird", "1");
  private static final List<String> WORDS = List.of("freebird", "chatgpt", "write-ai");
  private static final List<String> SIGNS =
      List.of("gpt", "chat+ai", "write+ai", "gpt+io", "*-ai", "bird*");
  private static final List<String> ENDS =
      List.of(".example", ".ai", ".io", ".co.uk", ".CO.UK", ".ab.fr", ".abcde.fr", ".ai.:443");

  /** What the words and signs that the label bears stand for, asked without any filter. */
  private static @Nullable String slowly(String name) {
    BrandWords<String> words = new BrandWords<>();
    WORDS.forEach(word -> words.add(word, word));
    NameSigns<String> signs = new NameSigns<>();
    SIGNS.forEach(sign -> signs.add(sign, sign));
    RegisteredLabel label = RegisteredLabel.of(name);
    if (label == null || label.isConverted(name) || !DomainName.isName(name, label.end())) {
      return null;
    }
    String word = words.find(name, label);
    return word == null ? signs.find(name, label) : word;
  }

  @Property(tries = 3_000)
  void noNameThatBearsAWordOrASignIsPassedOver(@ForAll("tellingNames") String name) {
    NameIndex<String> index = new NameIndex<>();
    WORDS.forEach(word -> index.add(Kind.WORD, word, word));
    SIGNS.forEach(sign -> index.add(Kind.SIGN, sign, sign));

    assertThat(index.find(name)).isEqualTo(slowly(name));
  }

  @Provide
  Arbitrary<String> tellingNames() {
    Arbitrary<String> label = Arbitraries.of(PARTS).list().ofMaxSize(4).map(it -> joined(it, ""));
    Arbitrary<String> left = Arbitraries.of("", "www.", "gpt.", "a.b.", ".");
    return Combinators.combine(left, label, Arbitraries.of(ENDS))
        .as((before, name, end) -> before + name + end);
  }

  /** The longest listed name that the host is, or is below. */
  private static @Nullable String naively(Map<String, Kind> listed, String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return listed.entrySet().stream()
        .filter(
            one ->
                name.equals(one.getKey())
                    || (one.getValue() == Kind.SUFFIX && name.endsWith('.' + one.getKey())))
        .map(Map.Entry::getKey)
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }

  @Property(tries = 3_000)
  void aListedNameIsFoundAsByComparingWithEachOfTheList(
      @ForAll("lists") Map<String, Kind> listed, @ForAll("names") String host) {
    NameIndex<String> index = new NameIndex<>();
    listed.forEach((name, kind) -> index.add(kind, name, name));

    assertThat(index.find(host)).isEqualTo(naively(listed, host));
  }

  @Provide
  Arbitrary<Map<String, Kind>> lists() {
    return Arbitraries.maps(
            names().map(name -> name.toLowerCase(Locale.ROOT)),
            Arbitraries.of(Kind.EXACT, Kind.SUFFIX))
        .ofMaxSize(40)
        .map(TreeMap::new);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(LABELS).list().ofMinSize(1).ofMaxSize(5).map(it -> joined(it, "."));
  }

  private static String joined(List<String> parts, String between) {
    return String.join(between, parts);
  }

  @Test
  void tenThousandListedNamesAreAllFoundAndTheirNeighboursAreNot() {
    NameIndex<Integer> index = new NameIndex<>();
    for (int i = 0; i < 10_000; i++) {
      index.add(Kind.SUFFIX, "service" + i + ".example", i);
    }
    for (int i = 0; i < 10_000; i++) {
      assertThat(Objects.requireNonNull(index.find("WWW.Service" + i + ".example"))).isEqualTo(i);
      assertThat(index.find("xservice" + i + ".example")).isNull();
      assertThat(index.find("service" + i + ".example.org")).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "a", "ai", ".ai", "gp.ai", "192.0.2.7", "[2001:db8::7]:443", "\u0130.ai"})
  void aNameThatIsShortOrNoneIsNobodys(String name) {
    NameIndex<String> index = new NameIndex<>();
    SIGNS.forEach(sign -> index.add(Kind.SIGN, sign, sign));

    assertThat(index.find(name)).isNull();
  }
}
