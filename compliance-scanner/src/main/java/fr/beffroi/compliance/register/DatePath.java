package fr.beffroi.compliance.register;

import java.util.Map;

/** Which date starts a clock, as the register says it? By names that no store has confirmed yet. */
public sealed interface DatePath {
  String column();

  /** A column of the row. */
  record Own(String column) implements DatePath {}

  /**
   * A column of the row that it points to.
   *
   * @param parent the table's name, with its schema or without
   * @param on column of the row to column of the parent; empty to take the only foreign key
   */
  record Parent(String parent, Map<String, String> on, String column) implements DatePath {
    public Parent {
      on = Map.copyOf(on);
    }
  }

  /**
   * The latest day in a column of the rows that point to it.
   *
   * @param child the table's name, with its schema or without
   * @param on column of the child to column of the row; empty to take the only foreign key
   */
  record Latest(String child, Map<String, String> on, String column) implements DatePath {
    public Latest {
      on = Map.copyOf(on);
    }
  }
}
