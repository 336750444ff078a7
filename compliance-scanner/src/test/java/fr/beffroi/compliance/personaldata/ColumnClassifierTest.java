package fr.beffroi.compliance.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnClassifierTest {
  private static final ColumnClassifier CLASSIFIER = Shipped.classifier();

  @Test
  void fiveValidSirenAreNoChanceAndFourAre() {
    List<String> five = sirens(5);

    assertThat(best("x", five).kind()).isEqualTo("siren");
    assertThat(best("x", five).confidence()).isEqualTo(Confidence.HIGH);
    assertThat(classify("x", five.subList(0, 4))).isEmpty();
  }

  @Test
  void oneValueRepeatedProvesNothing() {
    assertThat(classify("x", Collections.nCopies(1_000, sirens(1).get(0)))).isEmpty();
  }

  @Test
  void nullsAndBlanksSpeakNeitherForNorAgainst() {
    List<String> sparse = new ArrayList<>(Collections.nCopies(500, null));
    sparse.addAll(Collections.nCopies(500, "  "));
    sparse.addAll(sirens(8));

    assertThat(best("x", sparse).confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void datesWithADigitAreNoSiren() {
    List<String> references =
        IntStream.range(0, 300)
            .mapToObj(
                i -> String.format(Locale.ROOT, "2024%02d%02d%d", 1 + i % 12, 1 + i % 28, i % 10))
            .toList();

    assertThat(classify("reference", references)).isEmpty();
  }

  @Test
  void aSiretIsNoTelephoneNumberAndNoSiren() {
    List<String> sirets = sirens(12).stream().map(ColumnClassifierTest::siret).toList();

    assertThat(classify("x", sirets)).extracting(ColumnScore::kind).containsExactly("siret");
    assertThat(best("x", sirets).personal()).isFalse();
  }

  @Test
  void aNirWithoutItsKeyIsBelievedLessThanOneWithIt() {
    List<String> withoutKey =
        IntStream.range(0, 60)
            .mapToObj(
                i -> String.format(Locale.ROOT, "2%02d%02d75056%03d", i + 30, 1 + i % 12, i + 1))
            .toList();

    assertThat(best("x", withoutKey).kind()).isEqualTo("nir");
    assertThat(best("x", withoutKey).confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(best("num_secu", withoutKey).confidence()).isEqualTo(Confidence.HIGH);
  }

  @Test
  void aNirThatASpreadsheetRoundedIsBelievedByItsNameOnly() {
    List<String> rounded = IntStream.range(0, 90).mapToObj(i -> "2." + (10 + i) + "E+14").toList();

    assertThat(best("num_secu", rounded).confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(best("x", rounded).confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void aTelephoneNumberThatLostItsZeroIsBelievedByItsName() {
    List<String> numbers =
        IntStream.range(0, 60).mapToObj(i -> String.valueOf(612_345_678 + 9_137 * i)).toList();

    assertThat(best("tel_port", numbers).kind()).isEqualTo("phone");
    assertThat(classify("x", numbers)).noneMatch(it -> it.confidence().atLeast(Confidence.MEDIUM));
  }

  @Test
  void valuesThatAreCheckedWinOverANameThatSaysOtherwise() {
    assertThat(best("telephone_ecole", sirens(20)).kind()).isEqualTo("siren");
  }

  @Test
  void anEmptyColumnIsJudgedByItsNameAndSaysSo() {
    ColumnScore score = CLASSIFIER.classify(Column.named("t", "ddn", DataType.DATE)).get(0);

    assertThat(score.kind()).isEqualTo("birth_date");
    assertThat(score.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(score.reasons())
        .extracting(reason -> reason.in(Locale.FRENCH))
        .containsExactly("le nom de la colonne désigne : date de naissance", "aucune valeur lue");
    assertThat(score.reasons())
        .extracting(reason -> reason.in(Locale.ENGLISH))
        .containsExactly("the column's name means: date of birth", "no value was read");
  }

  @Test
  void mailboxesOfServicesAreNobodys() {
    List<String> boxes =
        Arrays.asList("mairie@example.org", "contact@example.org", "ccas@example.org");

    assertThat(classify("mail", boxes)).noneMatch(ColumnScore::personal);
  }

  @Test
  void aNameThatValuesContradictIsWorthALookOnly() {
    List<String> colours = Arrays.asList("rouge 1", "vert 2", "bleu 3", "noir 4", "jaune 5");

    assertThat(best("prenom", colours).confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void versionsAreNoAddressesUnlessTheColumnSaysSo() {
    List<String> versions = IntStream.range(0, 40).mapToObj(i -> "2." + i % 7 + ".1." + i).toList();

    assertThat(classify("v", versions)).noneMatch(it -> it.confidence().atLeast(Confidence.MEDIUM));
    assertThat(best("adresse_ip", versions).kind()).isEqualTo("ip");
  }

  @Test
  void reasonsAndTextsHoldNoValue() {
    List<String> values = sirens(30);
    Column column = Column.sampled("t", "c", DataType.TEXT, values);
    String said = column + CLASSIFIER.classify(column).toString();

    assertThat(values).noneMatch(said::contains);
  }

  private static ColumnScore best(String name, List<String> values) {
    return classify(name, values).get(0);
  }

  private static List<ColumnScore> classify(String name, List<String> values) {
    return CLASSIFIER.classify(Column.sampled("t", name, DataType.TEXT, values));
  }

  private static List<String> sirens(int count) {
    return IntStream.range(0, 10 * count)
        .mapToObj(i -> String.valueOf(401_234_560 + 37 * (i / 10) * 10 + i % 10))
        .filter(Digits::luhn)
        .toList();
  }

  private static String siret(String siren) {
    return IntStream.range(0, 10)
        .mapToObj(i -> siren + "0001" + i)
        .filter(Digits::luhn)
        .findFirst()
        .orElseThrow();
  }
}
