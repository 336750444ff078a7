package fr.beffroi.compliance.register;

import fr.beffroi.compliance.datastore.Column;
import fr.beffroi.compliance.datastore.ForeignKey;
import fr.beffroi.compliance.datastore.Inventory;
import fr.beffroi.compliance.datastore.RowCount;
import fr.beffroi.compliance.datastore.Table;
import fr.beffroi.compliance.datastore.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tables as a store would describe them, in few words: {@code "id integer"}, the first the key. */
public final class Sketch {
  private final TableName name;
  private final List<Column> columns = new ArrayList<>();
  private final List<ForeignKey> keys = new ArrayList<>();
  private String comment = "";

  private Sketch(TableName name) {
    this.name = name;
  }

  /**
   * A table with columns, each a name and a type.
   *
   * @param name with its schema: {@code cantine.inscription}
   */
  public static Sketch of(String name, String... columns) {
    int dot = name.indexOf('.');
    Sketch sketch = new Sketch(new TableName(name.substring(0, dot), name.substring(dot + 1)));
    for (String column : columns) {
      int blank = column.lastIndexOf(' ');
      sketch.columns.add(
          new Column(column.substring(0, blank), column.substring(blank + 1), "", true, false));
    }
    return sketch;
  }

  public Sketch pointing(String column, Sketch parent, String parentColumn) {
    keys.add(new ForeignKey(List.of(column), parent.name, List.of(parentColumn)));
    return this;
  }

  public Sketch saying(String text) {
    comment = text;
    return this;
  }

  public Table table() {
    return new Table(
        name,
        Table.Kind.TABLE,
        comment,
        RowCount.about(100),
        Optional.empty(),
        columns,
        List.of(columns.get(0).name()),
        keys);
  }

  public static Inventory inventory(Sketch... tables) {
    return new Inventory(
        Arrays.stream(tables).map(Sketch::table).toList(), List.of(), Optional.empty());
  }
}
