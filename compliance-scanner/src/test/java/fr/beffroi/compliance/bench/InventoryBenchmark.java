package fr.beffroi.compliance.bench;

import fr.beffroi.compliance.audit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long are many tables inventoried and classified by sample? A benchmark, not a test: tables of
 * PostgreSQL with twenty columns and two thousand rows, seven columns of them about people.
 *
 * <pre>
 * ./mvnw -q -pl compliance-scanner -am test-compile dependency:build-classpath \
 *   -Dmdep.outputFile=/tmp/class-path
 * java -cp "compliance-scanner/target/test-classes:$(cat /tmp/class-path):compliance-scanner/target/classes" \
 *   fr.beffroi.compliance.bench.InventoryBenchmark 300 3
 * </pre>
 */
final class InventoryBenchmark {
  private static final int ROWS = 2_000;
  private static final List<String> PEOPLE =
      List.of(
          "nom_usg varchar(60)|'Durand' || n % 700",
          "prenom varchar(60)|(ARRAY['Claire', 'Paul', 'Zoé', 'Ahmed'])[1 + n % 4]",
          "ddn date|DATE '1950-01-01' + (n * 37) % 24000",
          "mel varchar(80)|'personne' || n || '@example.org'",
          "tel_port varchar(20)|'06 39 98 ' || 10 + n % 89 || ' ' || 10 + n % 83",
          "adr1 varchar(80)|n % 200 || ' rue de la Mairie'",
          "cp varchar(5)|CAST(10000 + n * 11 AS text)");

  private InventoryBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int tables = Integer.parseInt(arguments[0]);
    try (Server server = new Server()) {
      server.make(statements(tables));
      System.out.println(tables + " tables; " + Server.load());
      for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
        AuditedProcess.Cost cost =
            AuditedProcess.run(server.url(), Server.READER, Server.register("  []\n"));
        System.out.printf(
            Locale.ROOT,
            "inventory %.1f s, classification %.1f s, whole audit %.1f s, processor %.1f s, peak %d MB; %s; %s%n",
            cost.of(Step.INVENTORY) / 1e3,
            cost.of(Step.CLASSIFY) / 1e3,
            cost.whole() / 1e3,
            cost.processorSeconds(),
            cost.peakKilobytes() / 1024,
            cost.said(),
            Server.load());
      }
    }
  }

  private static List<String> statements(int tables) {
    List<String> columns = new ArrayList<>(PEOPLE);
    for (int i = columns.size(); i < 19; i++) {
      columns.add(
          switch (i % 3) {
            case 0 -> "code_" + i + " varchar(12)|'C' || (n * " + i + ") % 97";
            case 1 -> "quantite_" + i + " integer|n % " + (i * 11);
            default -> "libelle_" + i + " text|'Texte libre de la ligne ' || n * " + i;
          });
    }
    List<String> sql = new ArrayList<>();
    for (int table = 0; table < tables; table++) {
      sql.add(
          "CREATE TABLE appli_" + table + " (id integer PRIMARY KEY, " + part(columns, 0) + ")");
      sql.add(
          "INSERT INTO appli_"
              + table
              + " SELECT n, "
              + part(columns, 1)
              + " FROM generate_series(1, "
              + ROWS
              + ") n");
    }
    return sql;
  }

  private static String part(List<String> columns, int part) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> columns.get(i).split("\\|", 2)[part])
        .collect(Collectors.joining(", "));
  }
}
