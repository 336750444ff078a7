package fr.beffroi.compliance.plan.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.personaldata.Recognizer;
import fr.beffroi.compliance.personaldata.Recognizers;
import fr.beffroi.compliance.plan.anonymisation.Treatment.Dropped;
import fr.beffroi.compliance.plan.anonymisation.Treatment.Kept;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTest {
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "date, Month, an event's day",
    "timestamp without time zone, Month, an event's moment",
    "DATETIME, Month, as MariaDB spells it",
    "integer, Value, a number",
    "'numeric(10,2)', Value, an amount",
    "boolean, Value, a flag",
    "character varying(9), Value, a code",
    "varchar(20), Value, the longest code",
    "varchar(21), Dropped, may be a note",
    "text, Dropped, free text",
    "CHARACTER VARYING(1000000000), Dropped, free text as H2 spells it",
    "'', Dropped, SQLite says nothing",
    "bytea, Dropped, unknown",
  })
  void aColumnOfNoKindIsKeptByItsTypeOrNotAtAll(String type, String expected, String why) {
    Treatment treatment =
        ColumnTreatments.ofType(new Column("c", type, "", true, false)).treatment();

    Object outcome = treatment instanceof Kept kept ? kept.key() : treatment;
    assertThat(outcome.getClass().getSimpleName()).as(why).isEqualTo(expected);
  }

  @Test
  void everyKindThatRecognisersKnowIsDroppedButBirthsAndPostcodes() {
    assertThat(Recognizers.all())
        .extracting(Recognizer::kind)
        .filteredOn(kind -> !(ColumnTreatments.ofKind("c", kind).treatment() instanceof Dropped))
        .containsExactly("birth_date", "postcode");
    assertThat(ColumnTreatments.ofKind("c", "birth_date").treatment())
        .isEqualTo(new Kept(new GroupKey.YearBand("c", 5)));
  }

  @Test
  void parentsComeFirstAndARingEnds() {
    List<Table> ordered =
        ParentsFirst.order(
            List.of(
                table("a_child", "m_parent"),
                table("m_parent", "m_parent"),
                table("ring1", "ring2"),
                table("ring2", "ring1"),
                table("after_ring", "ring2")));

    assertThat(ordered)
        .extracting(table -> table.name().name())
        .containsExactly("m_parent", "a_child", "ring2", "after_ring", "ring1");
  }

  @Test
  void aMakeOnWhichNothingWasTriedGetsNoScript() {
    AnonymisationPlan plan =
        new AnonymisationPlan("paie", "oracle", LocalDate.of(2026, 11, 22), List.of());

    assertThat(AnonymisationScript.of(plan, Criteria.DEFAULT)).isEmpty();
  }

  private static Table table(String name, String... parents) {
    return new Table(
        new TableName("s", name),
        Table.Kind.TABLE,
        "",
        RowCount.UNKNOWN,
        Optional.empty(),
        List.of(),
        List.of("id"),
        Stream.of(parents)
            .map(parent -> new ForeignKey(List.of("p"), new TableName("s", parent), List.of("id")))
            .toList());
  }
}
