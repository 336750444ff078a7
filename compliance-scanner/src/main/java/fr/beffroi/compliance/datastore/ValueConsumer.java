package fr.beffroi.compliance.datastore;

import org.jspecify.annotations.Nullable;

/** What is this value? Told value by value; who keeps or prints one betrays a citizen. */
@FunctionalInterface
public interface ValueConsumer {
  /**
   * One value of the sample, row by row.
   *
   * @param column place in the list of columns that was asked for
   * @param text cut at {@link StoreLimits#valueLength}; null where the row has none
   * @param cut whether the store holds more of it
   */
  void accept(int column, @Nullable String text, boolean cut);
}
