package fr.beffroi.compliance.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Wording FRENCH = new Wording(new ReportOptions(Locale.FRANCE, true));
  private static final Wording ENGLISH = new Wording(new ReportOptions(Locale.GERMANY, true));

  @Test
  void frenchIsSetWithItsSpaces() {
    assertThat(FRENCH.say("« l'accord » : 300 000 € ; oui ?", ""))
        .isEqualTo("«\u202Fl’accord\u202F»\u00A0: 300\u202F000\u00A0€\u202F; oui\u202F?");
  }

  @Test
  void whoDoesNotReadFrenchReadsEnglish() {
    assertThat(ENGLISH.say("lu", "read")).isEqualTo("read");
    assertThat(ENGLISH.number(1_240)).isEqualTo("1,240");
  }

  @Test
  void numbersAndDaysAreThoseOfTheReader() {
    assertThat(FRENCH.number(1_240_000)).isEqualTo("1\u202F240\u202F000");
    assertThat(FRENCH.day(LocalDate.of(2026, 3, 1))).isEqualTo("1er mars 2026");
    assertThat(FRENCH.day(LocalDate.of(2026, 3, 11))).isEqualTo("11 mars 2026");
    assertThat(ENGLISH.day(LocalDate.of(2026, 3, 1))).isEqualTo("1 March 2026");
    assertThat(FRENCH.bytes(2_667_520)).isEqualTo("2,7\u00A0Mo");
    assertThat(ENGLISH.bytes(999)).isEqualTo("999\u00A0bytes");
  }

  @Test
  void nothingIsSingularInFrenchAndPluralInEnglish() {
    Bilingual one = new Bilingual("table", "table");
    Bilingual many = new Bilingual("tables", "tables");

    assertThat(FRENCH.number(0, one, many)).isEqualTo("0\u00A0table");
    assertThat(ENGLISH.number(0, one, many)).isEqualTo("0\u00A0tables");
  }

  @Test
  void aPeriodIsSaidInYearsMonthsAndDays() {
    assertThat(FRENCH.length(Period.of(1, 6, 0))).isEqualTo("1\u00A0an et 6\u00A0mois");
    assertThat(ENGLISH.length(Period.ofDays(30))).isEqualTo("30\u00A0days");
  }

  @Test
  void aFewRecordsAreNotCounted() {
    assertThat(FRENCH.records(4)).isEqualTo("moins de 5 fiches");
    assertThat(FRENCH.records(5)).isEqualTo("5\u00A0fiches");
  }
}
