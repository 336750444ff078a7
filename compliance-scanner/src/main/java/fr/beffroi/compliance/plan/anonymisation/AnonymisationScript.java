package fr.beffroi.compliance.plan.anonymisation;

import fr.beffroi.compliance.datastore.jdbc.Dialects;
import fr.beffroi.compliance.datastore.jdbc.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which SQL would make the statistics, for the commune's own administrator to try? A dry run:
 * tables that end with the session, in a transaction that is rolled back. We never run it.
 *
 * @param statements without comments, in order
 * @param text all of it, as a file
 */
public record AnonymisationScript(List<String> statements, String text) {
  public AnonymisationScript {
    statements = List.copyOf(statements);
  }

  /**
   * The script of a plan; empty for a make of database on which it was never tried.
   *
   * @param criteria give the size below which a group is left out
   */
  public static Optional<AnonymisationScript> of(AnonymisationPlan plan, Criteria criteria) {
    return Dialects.spelling(plan.scheme())
        .map(spelling -> new Writer(spelling, criteria).write(plan));
  }

  /** Writes it, piece by piece. */
  private static final class Writer {
    private final StatisticsSql sql;
    private final long least;
    private final List<String> statements = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Writer(Spelling spelling, Criteria criteria) {
      this.sql = new StatisticsSql(spelling, criteria.persons());
      this.least = criteria.persons();
    }

    AnonymisationScript write(AnonymisationPlan plan) {
      header(plan);
      statement("BEGIN");
      for (int i = 0; i < plan.tables().size(); i++) {
        table(plan.tables().get(i), i + 1);
      }
      statement("ROLLBACK");
      return new AnonymisationScript(statements, text.toString());
    }

    private void header(AnonymisationPlan plan) {
      comment("Beffroi, " + plan.store() + ", " + plan.on());
      comment(
          "ESSAI À BLANC : Beffroi n'exécute jamais ce texte. Tables temporaires, et ROLLBACK à la");
      comment(
          "fin : rien ne reste. Relisez-le, essayez-le sur une copie. Pour garder le résultat,");
      comment("ôtez TEMPORARY (H2 : LOCAL TEMPORARY et TRANSACTIONAL) et mettez COMMIT à la fin.");
      comment(
          "La source n'est pas touchée : sa suppression demande le visa des archives, et va des");
      comment("tables filles aux tables mères, dans l'ordre inverse de celui-ci.");
      comment(
          "DRY RUN: Beffroi never runs this text. Temporary tables, and ROLLBACK at the end: nothing");
      comment(
          "remains. Read it, try it on a copy. To keep the result take TEMPORARY out (H2: LOCAL");
      comment(
          "TEMPORARY and TRANSACTIONAL) and write COMMIT at the end. The source is left alone:");
      comment(
          "deleting it needs the archives' visa, children before parents, the reverse of this order.");
    }

    private void table(TablePlan plan, int number) {
      text.append('\n');
      comment(number + ". " + plan.table());
      for (ColumnPlan column : plan.columns()) {
        comment(
            "   "
                + column.column()
                + " : "
                + column.why().french()
                + " / "
                + column.why().english());
      }
      if (plan.keepsNothing()) {
        comment("   rien à garder / nothing to keep");
        return;
      }
      comment(
          "   groupes de moins de "
              + least
              + " personnes : omis / groups of fewer persons: left out");
      statement(sql.create(plan, plan.target(number)));
    }

    private void comment(String line) {
      text.append(SqlComment.line(line));
    }

    private void statement(String statement) {
      statements.add(statement);
      text.append(statement).append(";\n");
    }
  }
}
