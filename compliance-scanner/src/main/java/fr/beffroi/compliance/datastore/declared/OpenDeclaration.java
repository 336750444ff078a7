package fr.beffroi.compliance.datastore.declared;

import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.SampleOutcome;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.datastore.ValueConsumer;
import fr.beffroi.rules.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What does a declaration answer? What it holds, and that nobody has read it. */
public final class OpenDeclaration implements OpenStore {
  private final Questionnaire questionnaire;

  OpenDeclaration(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /** Who signed what, where the data are, and what each dataset is declared to hold. */
  public Questionnaire questionnaire() {
    return questionnaire;
  }

  @Override
  public ReadOnlyProof readOnlyProof() {
    return new ReadOnlyProof.Proven(
        new Bilingual(
            "une déclaration écrite est lue ; l'application elle-même n'est jamais atteinte",
            "a declaration on file is read, and the application itself is never reached"));
  }

  @Override
  public Inventory inventory() {
    List<Table> tables = questionnaire.datasets().stream().map(OpenDeclaration::table).toList();
    return new Inventory(tables, List.of(), Optional.empty());
  }

  private static Table table(Declaration declaration) {
    RowCount rows =
        declaration.records().isPresent()
            ? RowCount.about(declaration.records().getAsLong())
            : RowCount.UNKNOWN;
    List<Column> columns = new ArrayList<>();
    declaration
        .columns()
        .forEach(name -> columns.add(new Column(name, "declared", "", true, false)));
    if (declaration.oldest().isPresent()) {
      columns.add(new Column(Declaration.DATED, "date", declaration.trigger(), true, true));
    }
    return new Table(
        declaration.dataset(),
        Table.Kind.TABLE,
        declaration.title(),
        rows,
        Optional.empty(),
        columns,
        List.of(),
        List.of());
  }

  @Override
  public SampleOutcome sample(
      TableName table, List<String> columns, int rows, ValueConsumer consumer) {
    return new SampleOutcome.BrokenOff(0, unread(table));
  }

  @Override
  public AggregateOutcome aggregate(Question question) {
    return new AggregateOutcome.NotCounted(unread(question.table()));
  }

  private Unread unread(TableName table) {
    boolean declared = questionnaire.datasets().stream().anyMatch(it -> it.dataset().equals(table));
    return new Unread(table, declared ? Reason.DECLARED_ONLY : Reason.BROKEN_DEFINITION, "");
  }

  @Override
  public void cancel() {
    // Nothing runs.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
