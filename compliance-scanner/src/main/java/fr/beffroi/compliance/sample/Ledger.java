package fr.beffroi.compliance.sample;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Into what do the services of the sample town write, one after the other? One database, one count
 * of its rows, and beside them what is wrong in it.
 */
final class Ledger {
  private final Script script = new Script();
  private final Inhabitants people = new Inhabitants(59);
  private final List<Planted> planted = new ArrayList<>();
  private int id;

  Inhabitants people() {
    return people;
  }

  /** Begins a table; rows follow. Columns are {@code name|type and constraints}. */
  void table(String name, String... columns) {
    script.table(name, columns);
  }

  /** What {@link #row} will give the next row as its number. */
  int next() {
    return id + 1;
  }

  /** A row of the table that was begun last, its number before these values. */
  void row(@Nullable Object... values) {
    @Nullable Object[] numbered = new @Nullable Object[values.length + 1];
    numbered[0] = ++id;
    System.arraycopy(values, 0, numbered, 1, values.length);
    script.row(numbered);
  }

  /** A row of a table whose rows have no number. */
  void rowWithoutNumber(@Nullable Object... values) {
    script.row(values);
  }

  void statement(String sql) {
    script.statement(sql);
  }

  void plant(Planted wrong) {
    planted.add(wrong);
  }

  SampleTownHall.Sample closed() {
    return new SampleTownHall.Sample(script.statements(), planted);
  }
}
