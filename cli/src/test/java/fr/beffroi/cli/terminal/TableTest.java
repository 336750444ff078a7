package fr.beffroi.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
  private final Table table = new Table(List.of("ID", "OÙ", "CE QUI EST ARRIVÉ"));

  @Test
  void columnsAreAsWideAsWhatStandsInThem() {
    table.add(List.of("1", "été", "rien"));
    table.add(List.of("22", "e\u0301te\u0301", "une phrase"));

    assertThat(table.lines(80))
        .containsExactly(
            "ID  OÙ   CE QUI EST ARRIVÉ", "1   été  rien", "22  e\u0301te\u0301  une phrase");
  }

  @Test
  void theWidestColumnIsCutWhereTheTerminalIsNarrow() {
    table.add(List.of("1", "ici", "une phrase bien trop longue pour un terminal aussi étroit"));

    assertThat(table.lines(40).get(1)).isEqualTo("1   ici  une phrase bien trop longue po…");
  }

  @Test
  void whatIsTooNarrowForColumnsIsWrittenInBlocks() {
    table.add(List.of("12345678", "ici et là-bas", "une phrase bien trop longue"));

    assertThat(table.lines(20))
        .containsExactly("ID: 12345678", "OÙ: ici et là-bas", "CE QUI EST ARRIVÉ: …", "");
  }

  @Property(tries = 300)
  void noLineIsWiderThanTheTerminal(
      @ForAll String one,
      @ForAll String other,
      @ForAll @IntRange(min = 20, max = 200) int columns) {
    Table any = new Table(List.of("A", "B", "C"));
    any.add(List.of(one, other, one + other));

    assertThat(any.lines(columns)).allMatch(line -> TextWidth.of(line) <= columns);
  }

  @Property(tries = 300)
  void noCellBringsAControlCharacter(@ForAll String hostile) {
    Table any = new Table(List.of("A"));
    any.add(List.of(hostile + "\u001B[2J\u009B31m\r\n\u202E"));

    assertThat(String.join("", any.lines(80)).codePoints())
        .noneMatch(point -> point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x202E);
  }

  @ParameterizedTest(name = "{0} takes {1}")
  @CsvSource({"abc, 3", "été, 3", "é, 1", "日本, 4", "'', 0", "…, 1"})
  void widthIsCountedInColumns(String text, int width) {
    assertThat(TextWidth.of(text)).isEqualTo(width);
  }
}
