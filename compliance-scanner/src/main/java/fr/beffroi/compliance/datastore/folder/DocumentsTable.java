package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.DocumentStore;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in the files of one folder that are no tables: a row for each, read or not, with its
 * name, its text and the day of its last change? Its text is read where it is asked for alone.
 */
final class DocumentsTable implements Relation {
  static final String TEXT = "@text";
  private static final String DOCUMENT = "@name";
  private static final Set<String> COLUMNS = Set.of(TEXT, DOCUMENT, MODIFIED);

  private final Path root;
  private final Path folder;
  private final Table table;
  private final TextReader texts;
  private final ZoneId zone;

  DocumentsTable(Path root, Path folder, Documents documents, TextReader texts, ZoneId zone) {
    this.root = root;
    this.folder = folder;
    this.texts = texts;
    this.zone = zone;
    this.table =
        new Table(
            name(root, folder),
            Table.Kind.TABLE,
            "",
            new RowCount(documents.count(), RowCount.Exactness.EXACT),
            documents.size(),
            Optional.empty(),
            List.of(
                new Column(DOCUMENT, "text", "", false, true),
                new Column(TEXT, "text", "", true, true),
                new Column(MODIFIED, "date", "", false, true)),
            List.of(),
            List.of());
  }

  static TableName name(Path root, Path folder) {
    return new TableName(FolderWalk.folder(root, folder), DocumentStore.TABLE);
  }

  @Override
  public Table table() {
    return table;
  }

  @Override
  public void read(List<String> columns, int cell, Watch watch, Rows rows) throws IOException {
    if (!COLUMNS.containsAll(columns)) {
      throw new FileFailure(Reason.BROKEN_DEFINITION);
    }
    try {
      FolderWalk.one(root, folder, new Told(columns, cell, watch, rows));
    } catch (Enough e) {
      // The rows that were wanted are told.
    }
  }

  /** Tells one row for each document. */
  private final class Told implements FolderWalk.Finder {
    private final List<String> columns;
    private final int cell;
    private final Watch watch;
    private final Rows rows;

    Told(List<String> columns, int cell, Watch watch, Rows rows) {
      this.columns = columns;
      this.cell = cell;
      this.watch = watch;
      this.rows = rows;
    }

    @Override
    public void found(Content content) throws IOException {
      watch.check();
      if (content.format() == Format.ARCHIVE) {
        archive(content);
      } else if (!content.format().isTable() && !rows.row(row(content))) {
        throw new Enough();
      }
    }

    /** Of an archive that breaks off, what came before; the inventory says that it did. */
    private void archive(Content content) throws IOException {
      try {
        new ArchiveWalk(watch.again(), this).each(content);
      } catch (Enough e) {
        throw e;
      } catch (IOException e) {
        watch.check();
      }
    }

    @Override
    public void notRead(TableName name, Reason reason) {
      // The inventory says so.
    }

    private Row row(Content content) throws IOException {
      Row row = new Row();
      for (int i = 0; i < columns.size(); i++) {
        switch (columns.get(i)) {
          case TEXT -> setText(row, i, content);
          case DOCUMENT -> row.set(i, content.name().name(), false);
          default -> row.set(i, content.modified(zone).toString(), false);
        }
      }
      return row;
    }

    /** Of a document that cannot be read, no text. */
    private void setText(Row row, int column, Content content) throws IOException {
      StringBuilder text = new StringBuilder();
      try {
        texts.read(
            content,
            watch.ofDocument(),
            piece -> {
              text.append(piece);
              if (text.length() > cell) {
                throw new Enough();
              }
            });
      } catch (Enough e) {
        // The beginning was wanted.
      } catch (IOException e) {
        watch.check();
        text.setLength(0);
      }
      boolean cut = text.length() > cell;
      text.setLength(Math.min(text.length(), cell));
      row.set(column, text.toString(), cut);
    }
  }

  /** Nobody wants more. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
