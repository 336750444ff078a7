package fr.beffroi.compliance.datastore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.PurgeJob.Deletion;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteStatementTest {
  private static final TableName LOG = new TableName("mairie", "log");
  private static final List<Table> TABLES =
      List.of(table(LOG), table(new TableName("autre", "log")), table("Nom de l'élève"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "DELETE FROM log WHERE le < now() - interval '3 months' | P3M",
        "delete from mairie.log where log.le <= current_date - '1 year 6 mons'::interval; | P1Y6M",
        "DELETE FROM LOG WHERE LE < CURRENT_TIMESTAMP - INTERVAL '90' DAY | P90D",
        "DELETE FROM `log` WHERE `le` < NOW() - INTERVAL 2 WEEK | P14D",
        "BEGIN DELETE FROM log WHERE le < DATE_SUB(CURDATE(), INTERVAL 1 YEAR); END | P1Y"
      })
  void whatIsOlderThanAPeriodIsUnderstood(String sql, Period after) {
    assertThat(read(sql)).contains(new Deletion(LOG, "le", after));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "DELETE FROM log",
        "DELETE FROM log WHERE le < now() - interval '3 months' AND nom = 'Dupont'",
        "DELETE FROM log WHERE le < now() - interval '3 months' OR 1 = 1",
        "DELETE FROM log WHERE le < now() - interval '3 months'; DROP TABLE log",
        "DELETE FROM log WHERE le < now() - interval '3 months' LIMIT 10",
        "DELETE FROM log WHERE le > now() - interval '3 months'",
        "DELETE FROM log WHERE le < now() - interval '3 hours'",
        "DELETE FROM log WHERE le < now() - interval '0 days'",
        "DELETE FROM log WHERE le < now() - interval '999999 days'",
        "DELETE FROM log WHERE le < now() -- interval '3 months'",
        "DELETE FROM log /* */ WHERE le < now() - interval '3 months'",
        "DELETE FROM log WHERE le < '2020-01-01'",
        "DELETE FROM log WHERE autre < now() - interval '3 months'",
        "DELETE FROM inconnue WHERE le < now() - interval '3 months'",
        "DELETE FROM \"log\" WHERE le < now() - interval '3 months'",
        "BEGIN DELETE FROM log WHERE le < NOW() - INTERVAL 3 MONTH; DELETE FROM log; END",
        "CALL purger()"
      })
  void anythingElseIsNot(String sql) {
    assertThat(read(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Nom de l'élève\"", "mairie.\"Nom de l'élève\""})
  void oddNamesAreReadAsTheyAreQuoted(String name) {
    String sql = "DELETE FROM " + name + " WHERE le < now() - interval '1 day'";

    assertThat(new DeleteStatement(sql, '"').deletion(TABLES, null))
        .map(Deletion::column)
        .contains("le");
  }

  @Property(tries = 300)
  void noTextMakesItFail(@ForAll String sql) {
    assertThat(read(sql)).isEmpty();
  }

  private static Optional<Deletion> read(String sql) {
    return new DeleteStatement(sql, '`').deletion(TABLES, "mairie");
  }

  private static Table table(String name) {
    return table(new TableName("mairie", name));
  }

  private static Table table(TableName name) {
    return new Table(
        name,
        Table.Kind.TABLE,
        "",
        RowCount.UNKNOWN,
        Optional.empty(),
        List.of(new Column("le", "date", "", true, false)),
        List.of(),
        List.of());
  }
}
