package fr.beffroi.compliance.datastore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.compliance.datastore.DateSource.LatestChild;
import fr.beffroi.compliance.datastore.DateSource.OwnColumn;
import fr.beffroi.compliance.datastore.DateSource.ParentColumn;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.GroupKey;
import fr.beffroi.compliance.datastore.GroupQuestion;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.TableName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class GeneratedSqlTest {
  private static final TableName PUPIL = new TableName("dbo", "élève]; DROP TABLE x");
  private static final TableName LOAN = new TableName("dbo", "prêt");
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  @Test
  void countsInSqlServersWords() {
    String sql =
        new CountSql(new SqlServerDialect())
            .all(Question.byDate(PUPIL, new OwnColumn("sortie"), DAY));

    assertThat(sql)
        .isEqualTo(
            "SELECT y, b, SUM(n) AS n, MIN(d) AS first_day, MAX(d) AS last_day FROM (SELECT d, n,"
                + " YEAR(d) AS y, CASE WHEN d < CAST('2020-01-01' AS date) THEN 0 ELSE 1 END AS b"
                + " FROM (SELECT d, COUNT(*) AS n FROM (SELECT TRY_CAST(t.[sortie] AS date) AS d"
                + " FROM [dbo].[élève]]; DROP TABLE x] t) r GROUP BY d) s) q GROUP BY y, b");
  }

  @Test
  void joinsInOraclesWords() {
    ForeignKey key = new ForeignKey(List.of("A", "B"), PUPIL, List.of("X", "Y"));
    CountSql sql = new CountSql(new OracleDialect());

    assertThat(
            sql.band(
                Question.byDate(LOAN, new ParentColumn(key, "FIN")),
                Optional.empty(),
                Optional.of(DAY)))
        .isEqualTo(
            "SELECT COUNT(*) AS n, MIN(d) AS first_day, MAX(d) AS last_day FROM (SELECT"
                + " TRUNC(CAST(p.\"FIN\" AS DATE)) AS d FROM \"dbo\".\"prêt\" t LEFT JOIN"
                + " \"dbo\".\"élève]; DROP TABLE x\" p ON t.\"A\" = p.\"X\" AND t.\"B\" ="
                + " p.\"Y\") r WHERE d < DATE '2020-01-01'");
    assertThat(sql.all(Question.byDate(PUPIL, new LatestChild(LOAN, key, "FIN"))))
        .contains(
            "LEFT JOIN (SELECT \"A\", \"B\", MAX(TRUNC(CAST(\"FIN\" AS DATE))) AS d FROM"
                + " \"dbo\".\"prêt\" GROUP BY \"A\", \"B\") c ON c.\"A\" = t.\"X\" AND c.\"B\" ="
                + " t.\"Y\"");
  }

  @Test
  void countsGroupsInEachMakesWords() {
    GroupQuestion question =
        new GroupQuestion(
            PUPIL,
            List.of(new GroupKey.YearBand("NÉ", 5), new GroupKey.Month("VU")),
            Optional.empty(),
            Optional.empty(),
            11);

    assertThat(new GroupSql(new OracleDialect()).groups(question))
        .contains("MOD(EXTRACT(YEAR FROM ", "EXTRACT(MONTH FROM ", "GROUP BY k0, k1");
    assertThat(new GroupSql(new SqlServerDialect()).groups(question))
        .contains(") % 5 AS k0", " * 100 + MONTH(TRY_CAST(t.[VU] AS date)) AS k1", "p < 11");
    assertThat(new MariadbDialect().key(new GroupKey.Value("a`b"), "t"))
        .isEqualTo("CAST(LEFT(CAST(t.`a``b` AS CHAR), 200) AS BINARY)");
    assertThat(new MariadbDialect().value(new GroupKey.Value("a`b"), "t")).isEqualTo("t.`a``b`");
  }

  @Test
  void limitsASampleAsEachMakeDoes() {
    assertThat(new SqlServerDialect().firstRows("[a]", "[t]", 5))
        .isEqualTo("SELECT TOP (5) [a] FROM [t]");
    assertThat(new OracleDialect().firstRows("\"a\"", "\"t\"", 5))
        .endsWith(" FETCH FIRST 5 ROWS ONLY");
  }

  @Test
  void everyDialectBringsItsFourQueries() {
    for (Dialect dialect : ServiceLoader.load(Dialect.class)) {
      Catalogue catalogue = Catalogue.of(dialect);
      for (String query :
          List.of(
              catalogue.tables(),
              catalogue.columns(),
              catalogue.primaryKeys(),
              catalogue.foreignKeys())) {
        assertThat(query).contains("AS table_schema", "AS table_name").doesNotContain(";", "?");
      }
    }
  }

  @Test
  void refusesAnOracleNameThatCannotBe() {
    assertThatThrownBy(() -> new OracleDialect().quote("a\"b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void aQuotedNameEndsOnlyAtItsEnd(
      @ForAll @StringLength(min = 1, max = 12) @Chars({'a', '"', ';', ' ', '\'', '-'})
          String name) {
    String quoted = new PostgresqlDialect().quote(name);

    assertThat(quoted.substring(1, quoted.length() - 1).replace("\"\"", "")).doesNotContain("\"");
    assertThat(quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"")).isEqualTo(name);
  }
}
