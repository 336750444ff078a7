package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.DataStores;
import fr.beffroi.compliance.datastore.DocumentStore;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.OpenStore;
import fr.beffroi.compliance.datastore.PurgeJob;
import fr.beffroi.compliance.datastore.ReadOnlyProof;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreUnreachable;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.datastore.declared.OpenDeclaration;
import fr.beffroi.rules.Bilingual;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What does a store hold? The first three steps: prove, take the inventory, recognise. */
final class StoreReader {
  private static final Bilingual NO_RIGHT =
      new Bilingual(
          "données sociales ou de santé : demandez-les par l'option qui en donne le droit",
          "social or health data: ask for them by the option that gives the right");

  private final AuditSettings settings;
  private final Recognition recognition;
  private final AuditListener listener;
  private final Memory memory;
  private final BiConsumer<String, OpenStore> opened;

  /**
   * @param memory of what was answered before an interruption
   * @param opened told of each store that opens, so that somebody can cancel it
   */
  StoreReader(
      AuditSettings settings,
      Recognition recognition,
      AuditListener listener,
      Memory memory,
      BiConsumer<String, OpenStore> opened) {
    this.settings = settings;
    this.recognition = recognition;
    this.listener = listener;
    this.memory = memory;
    this.opened = opened;
  }

  StoreReading read(AuditTarget target) {
    if (target.sensitive() && !settings.sensitiveAllowed()) {
      return StoreReading.leftAlone(target, StoreAudit.State.REFUSED, NO_RIGHT, null);
    }
    try {
      OpenStore opening = DataStores.open(target.address(), target.limits());
      OpenStore store = new RememberingStore(opening, target, memory);
      opened.accept(target.name(), store);
      return read(target, opening, store);
    } catch (StoreUnreachable e) {
      Bilingual why = e.sentence();
      return StoreReading.leftAlone(target, StoreAudit.State.UNREACHABLE, why, null);
    }
  }

  /**
   * Reads it.
   *
   * @param kind the store itself, which says what kind of store it is
   * @param store the same, remembering its answers
   */
  private StoreReading read(AuditTarget target, OpenStore kind, OpenStore store) {
    listener.begins(target.name(), Step.PROVE, 1);
    ReadOnlyProof proof = store.readOnlyProof();
    listener.done(target.name(), Step.PROVE, 1);
    boolean accepted = settings.writableAccepted() || target.writableAccepted();
    if (proof instanceof ReadOnlyProof.NotProven not && !accepted) {
      store.close();
      return StoreReading.leftAlone(target, StoreAudit.State.REFUSED, mayWrite(not), proof);
    }
    StoreReading reading =
        kind instanceof OpenDeclaration declaration
            ? StoreReading.declared(target, declaration, proof, settings.asOf())
            : StoreReading.of(target, store, proof);
    listener.begins(target.name(), Step.INVENTORY, 1);
    reading.found(meant(store.inventory(), target));
    listener.found(target.name(), reading.inventory());
    listener.done(target.name(), Step.INVENTORY, 1);
    classify(reading, store);
    boolean opened = target.looksAtValues() && settings.documentsToRead() > 0;
    if (opened && kind instanceof DocumentStore documents) {
      new DocumentReader(reading, listener)
          .read(documents, recognition.scanner(), settings.documentsToRead());
    }
    return reading;
  }

  private static Bilingual mayWrite(ReadOnlyProof.NotProven proof) {
    return new Bilingual(
        "le compte peut écrire, ou rien ne prouve le contraire ("
            + reasons(proof, Locale.FRENCH)
            + ") : créez un compte de lecture seule",
        "the account may write, or nothing proves the contrary ("
            + reasons(proof, Locale.ENGLISH)
            + "): create an account that can only read");
  }

  private static String reasons(ReadOnlyProof.NotProven proof, Locale locale) {
    return proof.reasons().stream().map(it -> it.in(locale)).collect(Collectors.joining(" ; "));
  }

  /** What the commune leaves out is listed too: silence is not conformity. */
  private static Inventory meant(Inventory whole, AuditTarget target) {
    List<Table> tables =
        whole.tables().stream().filter(table -> target.reads().test(table.name())).toList();
    List<Unread> unread = new ArrayList<>();
    whole.unread().stream()
        .filter(it -> it.reason() == Reason.JOBS_NOT_READ || target.reads().test(it.table()))
        .forEach(unread::add);
    whole.tables().stream()
        .map(Table::name)
        .filter(name -> !target.reads().test(name))
        .forEach(name -> unread.add(new Unread(name, Reason.LEFT_OUT, "")));
    return new Inventory(
        tables,
        unread,
        whole.failure(),
        whole.purgeJobs().stream().filter(job -> concerns(job, target)).toList());
  }

  /** What is not understood may concern any table. */
  private static boolean concerns(PurgeJob job, AuditTarget target) {
    return job.deletion().map(it -> target.reads().test(it.table())).orElse(true);
  }

  private void classify(StoreReading reading, OpenStore store) {
    String name = reading.target().name();
    // A key that nobody keeps: what is chosen by it tells nothing afterwards.
    long key = new SecureRandom().nextLong();
    RememberingTableReader reader =
        new RememberingTableReader(recognition.classifier(), reading.target(), memory, key);
    List<Table> tables =
        reading.tables().stream().filter(it -> !DocumentReader.isOfDocuments(it)).toList();
    listener.begins(name, Step.CLASSIFY, tables.size());
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      reading.recognised(table.name(), reader.read(store, table, rowsToRead(reading, table)));
      listener.done(name, Step.CLASSIFY, i + 1);
    }
  }

  private int rowsToRead(StoreReading reading, Table table) {
    // A view shows rows that tables hold; its names say enough, and some views never end.
    boolean read =
        reading.target().looksAtValues()
            && !reading.isDeclared()
            && table.kind() != Table.Kind.VIEW;
    return read ? settings.rowsToRead(reading.target().sampleRows()) : 0;
  }
}
