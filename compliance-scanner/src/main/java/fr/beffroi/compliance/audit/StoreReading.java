package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.AggregateOutcome.Aggregated;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.Question;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.datastore.declared.Declaration;
import fr.beffroi.compliance.datastore.declared.OpenDeclaration;
import fr.beffroi.compliance.personaldata.ColumnScore;
import fr.beffroi.rules.Bilingual;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of one store so far? Filled step by step by {@link StoreReader}. */
final class StoreReading implements AutoCloseable {
  private final AuditTarget target;
  private final @Nullable OpenStore open;
  private final StoreAudit.State state;
  private final @Nullable Bilingual why;
  private final @Nullable ReadOnlyProof proof;
  private final List<Declaration> declarations;
  private Inventory inventory = new Inventory(List.of(), List.of(), Optional.empty());
  private final Map<TableName, Map<String, ColumnScore>> scores = new TreeMap<>();
  private final Map<TableName, FolderTally> folders = new TreeMap<>();
  // Told once, however many steps meet it.
  private final Set<Unread> unread = new LinkedHashSet<>();

  private StoreReading(
      AuditTarget target,
      @Nullable OpenStore open,
      StoreAudit.State state,
      @Nullable Bilingual why,
      @Nullable ReadOnlyProof proof,
      List<Declaration> declarations) {
    this.target = target;
    this.open = open;
    this.state = state;
    this.why = why;
    this.proof = proof;
    this.declarations = declarations;
  }

  /** A store that is read. */
  static StoreReading of(AuditTarget target, OpenStore open, ReadOnlyProof proof) {
    return new StoreReading(target, open, StoreAudit.State.READ, null, proof, List.of());
  }

  /** A store of which a vendor has declared what it holds. */
  static StoreReading declared(
      AuditTarget target, OpenDeclaration open, ReadOnlyProof proof, LocalDate asOf) {
    return new StoreReading(
        target,
        open,
        StoreAudit.State.DECLARED,
        DeclaredWords.of(open.questionnaire(), asOf),
        proof,
        open.questionnaire().datasets());
  }

  /** A store that is left alone. */
  static StoreReading leftAlone(
      AuditTarget target, StoreAudit.State state, Bilingual why, @Nullable ReadOnlyProof proof) {
    return new StoreReading(target, null, state, why, proof, List.of());
  }

  AuditTarget target() {
    return target;
  }

  /** The store, or null where it is left alone. */
  @Nullable OpenStore open() {
    return open;
  }

  /** What its vendor has declared; empty where it is read. */
  List<Declaration> declarations() {
    return declarations;
  }

  boolean isDeclared() {
    return state == StoreAudit.State.DECLARED;
  }

  Inventory inventory() {
    return inventory;
  }

  void found(Inventory found) {
    inventory = found;
    unread.addAll(found.unread());
  }

  void recognised(TableName table, TableReader.Reading reading) {
    scores.put(table, reading.scores());
    reading.unread().ifPresent(unread::add);
  }

  /** What the documents of a folder mention; its table then has a column for each kind. */
  void recognised(FolderTally folder) {
    folders.put(folder.table().name(), folder);
    scores.put(folder.table().name(), folder.scores());
  }

  /** The answer, where it was counted while the documents were read. */
  Optional<Aggregated> counted(Question question) {
    return Optional.ofNullable(folders.get(question.table()))
        .flatMap(folder -> folder.count(question));
  }

  void notRead(Unread what) {
    unread.add(what);
  }

  Propagation propagation() {
    return new Propagation(scores);
  }

  /** Tables whose rows are their own: the rows of a partition are counted with its parent. */
  List<Table> tables() {
    return inventory.tables().stream()
        .filter(table -> table.partitionOf().isEmpty())
        .map(table -> folders.containsKey(table.name()) ? folders.get(table.name()).table() : table)
        .toList();
  }

  StoreAudit audit(List<TableAudit> tables) {
    StoreAudit.State reached =
        state == StoreAudit.State.READ && (isIncomplete() || inventory.failure().isPresent())
            ? StoreAudit.State.PARTLY_READ
            : state;
    Optional<Bilingual> reason =
        Optional.ofNullable(why)
            .or(
                () ->
                    inventory
                        .failure()
                        .map(
                            failure ->
                                new Bilingual(
                                    failure.sentence(Locale.FRENCH),
                                    failure.sentence(Locale.ENGLISH))));
    return new StoreAudit(
        target.name(),
        target.address().url().scheme(),
        reached,
        reason,
        Optional.ofNullable(proof),
        tables,
        List.copyOf(unread));
  }

  /** Something was not read although it was asked for. */
  private boolean isIncomplete() {
    return unread.stream().anyMatch(it -> !it.reason().isByChoice());
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
    }
  }
}
