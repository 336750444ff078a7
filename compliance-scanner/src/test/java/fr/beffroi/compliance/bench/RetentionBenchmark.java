package fr.beffroi.compliance.bench;

import fr.beffroi.compliance.audit.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.ToDoubleFunction;

/**
 * How much longer is a large table audited than counted? A benchmark, not a test: rows of
 * PostgreSQL that are dated by their parent, read in turn by an audit, in a process of its own, and
 * by the plain query over the same join. Needs 2 GB of disk for ten million rows.
 *
 * <pre>
 * ./mvnw -q -pl compliance-scanner -am test-compile dependency:build-classpath \
 *   -Dmdep.outputFile=/tmp/class-path
 * java -cp "compliance-scanner/target/test-classes:$(cat /tmp/class-path):compliance-scanner/target/classes" \
 *   fr.beffroi.compliance.bench.RetentionBenchmark 10000000 7
 * </pre>
 */
final class RetentionBenchmark {
  private static final String PLAIN =
      "SELECT EXTRACT(YEAR FROM p.fin_an_scol), COUNT(*), MIN(p.fin_an_scol), MAX(p.fin_an_scol)"
          + " FROM facture t LEFT JOIN inscription p ON t.inscription_id = p.id GROUP BY 1";

  private final Server server;
  private final int pairs;
  private final List<AuditedProcess.Cost> audits = new ArrayList<>();
  private final List<Double> plains = new ArrayList<>();

  private RetentionBenchmark(Server server, int pairs) {
    this.server = server;
    this.pairs = pairs;
  }

  public static void main(String[] arguments) throws Exception {
    long rows = Long.parseLong(arguments[0]);
    try (Server server = new Server()) {
      server.make(tables(rows));
      new RetentionBenchmark(server, Integer.parseInt(arguments[1])).run(rows);
    }
  }

  /** A bill belongs to an enrolment, ten bills to each; its clock starts when the year ends. */
  private static List<String> tables(long rows) {
    long parents = Math.max(1, rows / 10);
    return List.of(
        "CREATE TABLE inscription (id integer PRIMARY KEY, nom varchar(60), fin_an_scol date)",
        "INSERT INTO inscription SELECT n, 'Nom' || n % 5000,"
            + " DATE '2008-07-05' + (n % 18) * 365 + n % 30 FROM generate_series(1, "
            + parents
            + ") n",
        "CREATE TABLE facture (id integer PRIMARY KEY, inscription_id integer NOT NULL,"
            + " libelle varchar(60), montant numeric(8, 2))",
        "INSERT INTO facture SELECT n, 1 + (n * 7919) % "
            + parents
            + ", 'Repas du mois ' || n % 12, n % 90 FROM generate_series(1::bigint, "
            + rows
            + ") n",
        "ALTER TABLE facture ADD FOREIGN KEY (inscription_id) REFERENCES inscription (id)");
  }

  private void run(long rows) throws Exception {
    Path register =
        Server.register(
            """
              - id: cantine
                name: Cantine
                tables:
                  - store: banc
                    table: facture
                    rule: cantine_periscolaire
                    triggers: {school_year: {parent: inscription, column: fin_an_scol}}
            """);
    System.out.println(rows + " rows; " + Server.load());
    plain();
    for (int i = 0; i < pairs; i++) {
      AuditedProcess.Cost audit = AuditedProcess.run(server.url(), Server.READER, register);
      double plain = plain();
      audits.add(audit);
      plains.add(plain);
      System.out.printf(
          Locale.ROOT,
          "audit %.0f ms, its counting %.0f ms, plain query %.0f ms, peak %d MB; %s; %s%n",
          audit.whole(),
          audit.of(Step.EVALUATE),
          plain,
          audit.peakKilobytes() / 1024,
          audit.said(),
          Server.load());
    }
    tell("plain query, ms", plains);
    tell("counting, ms", each(audit -> audit.of(Step.EVALUATE)));
    tell("whole audit, ms", each(AuditedProcess.Cost::whole));
    tell("counting to plain, by pairs", ratios(audit -> audit.of(Step.EVALUATE)));
    tell("whole audit to plain, by pairs", ratios(AuditedProcess.Cost::whole));
    tell("peak, MB", each(audit -> audit.peakKilobytes() / 1024.0));
  }

  /** The plain query in a connection of its own, as the reader, read to its last row. */
  private double plain() throws SQLException, IOException {
    Properties properties = new Properties();
    properties.setProperty("user", Server.READER);
    try (Connection reader = DriverManager.getConnection("jdbc:" + server.url(), properties);
        Statement statement = reader.createStatement()) {
      long begin = System.nanoTime();
      try (ResultSet years = statement.executeQuery(PLAIN)) {
        while (years.next()) {
          years.getLong(2);
        }
      }
      return (System.nanoTime() - begin) / 1e6;
    }
  }

  private List<Double> each(ToDoubleFunction<AuditedProcess.Cost> cost) {
    return audits.stream().map(cost::applyAsDouble).toList();
  }

  private List<Double> ratios(ToDoubleFunction<AuditedProcess.Cost> cost) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < audits.size(); i++) {
      ratios.add(cost.applyAsDouble(audits.get(i)) / plains.get(i));
    }
    return ratios;
  }

  private static void tell(String what, List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%s: min %.2f, median %.2f, max %.2f%n",
        what,
        sorted.get(0),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() - 1));
  }
}
