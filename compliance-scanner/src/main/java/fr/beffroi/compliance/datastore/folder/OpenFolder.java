package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.AggregateOutcome;
import fr.beffroi.compliance.datastore.DocumentChoice;
import fr.beffroi.compliance.datastore.DocumentOutcome;
import fr.beffroi.compliance.datastore.DocumentStore;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.SampleOutcome;
import fr.beffroi.compliance.datastore.StoreLimits;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.datastore.ValueConsumer;
import fr.beffroi.compliance.personaldata.TextScanner;
import fr.beffroi.rules.Bilingual;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What does a folder answer? */
final class OpenFolder implements OpenStore, DocumentStore {
  /** Characters of a cell that conditions are held against, where fewer are told. */
  private static final int CELL = 4_096;

  private final Path root;
  private final StoreLimits limits;
  private final Watch whole;
  private final PdfReaders pdf = new PdfReaders();
  private final TextReader texts = new TextReader(pdf);
  private volatile boolean cancelled;
  private @Nullable Map<TableName, Relation> relations;

  OpenFolder(Path root, StoreLimits limits, FileLimits files) {
    this.root = root;
    this.limits = limits;
    this.whole = new Watch(files, limits.statement(), () -> cancelled);
  }

  @Override
  public ReadOnlyProof readOnlyProof() {
    return new ReadOnlyProof.Proven(
        new Bilingual(
            "les fichiers sont ouverts en lecture seule et aucun fichier temporaire n'est créé ; le système"
                + " peut noter quand un fichier a été lu",
            "files are opened for reading only, and no temporary file is made; the system may note when"
                + " a file was read"));
  }

  @Override
  public Inventory inventory() {
    FolderInventory inventory =
        new FolderInventory(root, texts, limits.zone(), whole.again()).read();
    relations = inventory.relations();
    return inventory.inventory();
  }

  private Relation relation(TableName table) throws FileFailure {
    if (relations == null) {
      inventory();
    }
    Map<TableName, Relation> known = relations;
    Relation relation = known == null ? null : known.get(table);
    if (relation == null) {
      throw new FileFailure(Reason.BROKEN_DEFINITION);
    }
    return relation;
  }

  @Override
  public SampleOutcome sample(
      TableName table, List<String> columns, int rows, ValueConsumer consumer) {
    if (columns.isEmpty() || rows < 1) {
      throw new IllegalArgumentException("a sample has at least a column and a row");
    }
    ToldRows told = new ToldRows(columns.size(), rows, limits.valueLength(), consumer);
    try {
      awaitTurn();
      relation(table).read(columns, 2 * limits.valueLength(), whole.again(), told);
      return new SampleOutcome.Sampled(told.count());
    } catch (IOException e) {
      return new SampleOutcome.BrokenOff(told.count(), unread(table, e));
    }
  }

  @Override
  public AggregateOutcome aggregate(Question question) {
    try {
      awaitTurn();
      RowTest test = new RowTest(question);
      DayCount count = new DayCount(question, test);
      relation(question.table())
          .read(
              test.columns(),
              CELL,
              whole.again(),
              row -> {
                count.add(row);
                return true;
              });
      return count.answer();
    } catch (IOException e) {
      return new AggregateOutcome.NotCounted(unread(question.table(), e));
    }
  }

  @Override
  public Optional<Reason> documents(
      DocumentChoice choice, TextScanner scanner, Consumer<DocumentOutcome> consumer) {
    return new FolderDocuments(root, texts, limits.zone(), whole.again(), this::awaitTurn)
        .read(choice, scanner, consumer);
  }

  private void awaitTurn() throws FileFailure {
    try {
      whole.again().check();
      limits.pace().awaitTurn();
      whole.again().check();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FileFailure(Reason.CANCELLED);
    }
  }

  private static Unread unread(TableName table, IOException exception) {
    return new Unread(table, FileFailure.reasonOf(exception), "");
  }

  @Override
  public void cancel() {
    cancelled = true;
    pdf.close();
  }

  @Override
  public void close() {
    cancel();
  }
}
