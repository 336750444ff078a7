package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.ValueConsumer;
import org.jspecify.annotations.Nullable;

/** How are the rows of a sample told, value by value, each cut at the length that is looked at? */
final class ToldRows implements Relation.Rows {
  private final int columns;
  private final int most;
  private final int length;
  private final ValueConsumer consumer;
  private int count;

  ToldRows(int columns, int most, int length, ValueConsumer consumer) {
    this.columns = columns;
    this.most = most;
    this.length = length;
    this.consumer = consumer;
  }

  @Override
  public boolean row(Row row) {
    for (int column = 0; column < columns; column++) {
      tell(column, row.text(column), row.isCut(column));
    }
    return ++count < most;
  }

  private void tell(int column, @Nullable String text, boolean cut) {
    boolean tooLong = text != null && text.codePointCount(0, text.length()) > length;
    String head =
        text != null && tooLong ? text.substring(0, text.offsetByCodePoints(0, length)) : text;
    consumer.accept(column, head, cut || tooLong);
  }

  int count() {
    return count;
  }
}
