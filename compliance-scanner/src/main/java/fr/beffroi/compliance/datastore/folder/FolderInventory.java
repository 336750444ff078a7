package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.datastore.Unread;
import fr.beffroi.compliance.personaldata.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which tables and documents does a folder hold? Of a table its first rows, of a document none. */
final class FolderInventory {
  private final Path root;
  private final TextReader texts;
  private final ZoneId zone;
  private final Watch whole;
  private final Values values = Values.shipped();
  private final SortedMap<TableName, Relation> relations = new TreeMap<>();
  private final SortedMap<Path, Documents> documents = new TreeMap<>();
  private final List<Unread> unread = new ArrayList<>();
  private Optional<Reason> failure = Optional.empty();

  /**
   * @param whole with the time that one archive may take
   */
  FolderInventory(Path root, TextReader texts, ZoneId zone, Watch whole) {
    this.root = root;
    this.texts = texts;
    this.zone = zone;
    this.whole = whole;
  }

  FolderInventory read() {
    try {
      FolderWalk.all(root, new Files());
    } catch (IOException e) {
      failure = Optional.of(FileFailure.reasonOf(e));
    }
    documents.forEach((folder, all) -> add(new DocumentsTable(root, folder, all, texts, zone)));
    return this;
  }

  Inventory inventory() {
    List<Table> tables = relations.values().stream().map(Relation::table).toList();
    return new Inventory(tables, unread, failure);
  }

  /** Who answers for which table. */
  Map<TableName, Relation> relations() {
    return Map.copyOf(relations);
  }

  private void add(Relation relation) {
    relations.put(relation.table().name(), relation);
  }

  private void addSheet(SheetTable sheet) {
    TableName name = sheet.table().name();
    TableName free = name;
    for (int i = 2; relations.containsKey(free); i++) {
      free = new TableName(name.schema(), name.name() + " (" + i + ")");
    }
    add(free.equals(name) ? sheet : sheet.named(free));
  }

  /** Takes stock of each file of the folder. */
  private final class Files implements FolderWalk.Finder {
    @Override
    public void found(Content content) throws IOException {
      try {
        if (content.format() == Format.ARCHIVE) {
          new ArchiveWalk(whole.again(), this).each(content);
        } else if (content.format().isTable()) {
          new SheetFinder(content, values, content.modified(zone))
              .find(whole.again().ofDocument())
              .forEach(FolderInventory.this::addSheet);
        } else {
          document(content);
        }
      } catch (IOException e) {
        notRead(content.name(), unlessCancelled(e));
      }
    }

    private void document(Content content) {
      documents.merge(content.folder(), Documents.one(content), Documents::and);
      switch (content.format()) {
        case MAIL -> notRead(content.name(), Reason.MAIL);
        case OTHER -> notRead(content.name(), Reason.UNKNOWN_FORMAT);
        default -> {
          // Read when its text is asked for.
        }
      }
    }

    @Override
    public void notRead(TableName name, Reason reason) {
      unread.add(new Unread(name, reason, ""));
    }
  }

  private static Reason unlessCancelled(IOException exception) throws IOException {
    Reason reason = FileFailure.reasonOf(exception);
    if (reason == Reason.CANCELLED) {
      throw exception;
    }
    return reason;
  }
}
