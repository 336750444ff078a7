package fr.beffroi.compliance.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must every recogniser do? Read its table as it says, and never fail on any text. */
class EveryRecognizerTest {
  private static final WordLists LISTS = Shipped.lists();

  @Test
  void everyRecognizerHasATable() {
    assertThat(Recognizers.all())
        .hasSizeGreaterThanOrEqualTo(25)
        .allSatisfy(
            recognizer ->
                assertThat(RecognizerCase.of(recognizer.kind()))
                    .as("src/test/resources/…/recognizer/%s.csv", recognizer.kind())
                    .isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> everyValueIsReadAsItsTableSays() {
    return Recognizers.all().stream()
        .flatMap(
            recognizer ->
                RecognizerCase.of(recognizer.kind()).stream()
                    .map(
                        it ->
                            dynamicTest(
                                recognizer.kind() + ": " + it.why(),
                                () ->
                                    assertThat(recognizer.read(it.text(), LISTS))
                                        .as(it.why())
                                        .isEqualTo(it.expected()))));
  }

  @Test
  void everyLabelIsInBothLanguages() {
    assertThat(Recognizers.all())
        .allSatisfy(it -> assertThat(it.label().french()).isNotBlank())
        .allSatisfy(it -> assertThat(it.label().english()).isNotBlank())
        .allSatisfy(it -> assertThat(it.kind()).matches("[a-z_]+"));
  }

  @Property(tries = 300)
  void anyTextHasAReading(@ForAll String text) {
    Recognizers.all()
        .forEach(it -> assertThatCode(() -> it.read(text, LISTS)).doesNotThrowAnyException());
  }

  @Property(tries = 100)
  void aTextThatIsNearlyAnIdentifierHasAReading(
      @ForAll
          @StringLength(max = 50)
          @net.jqwik.api.constraints.Chars({
            '0', '1', '9', 'A', 'e', 'E', '+', '-', '.', ',', ' ', ':', '@', '<', '2', 'B'
          })
          String text) {
    Recognizers.all()
        .forEach(it -> assertThatCode(() -> it.read(text, LISTS)).doesNotThrowAnyException());
  }

  @Test
  void aHugeTextIsReadAtOnce() {
    for (String unit : new String[] {"9", "a@", "1.", "rue ", "A<", ":", "12 bis ", "Jean "}) {
      String huge = unit.repeat(200_000);
      assertThat(Recognizers.all()).allSatisfy(it -> assertThat(it.read(huge, LISTS)).isNotNull());
    }
  }

  @Test
  void theKeyOfANirMayStandInItsOwnColumn() {
    NirRecognizer nir = new NirRecognizer();
    RecognizerCase whole = RecognizerCase.of("nir").get(0);
    String number = whole.text().substring(0, 13);
    String key = whole.text().substring(13);

    assertThat(nir.readWithKey(number, key)).isEqualTo(Reading.CHECKED);
    assertThat(nir.readWithKey(number, key + ".0")).isEqualTo(Reading.CHECKED);
    assertThat(nir.readWithKey(number, "98")).isEqualTo(Reading.OTHER);
    assertThat(nir.readWithKey(number, "")).isEqualTo(Reading.OTHER);
    assertThat(nir.readWithKey(number, "clé")).isEqualTo(Reading.OTHER);
  }

  @Test
  void anUnknownKindIsNamedWithThoseThatExist() {
    assertThatThrownBy(() -> Recognizers.named("nirr"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no recogniser is called 'nirr'")
        .hasMessageContaining("siret");
  }
}
