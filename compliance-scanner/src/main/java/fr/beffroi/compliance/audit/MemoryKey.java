package fr.beffroi.compliance.audit;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Is it the same question to the same store? A hash of all that it says.
 *
 * <p>Every component of its records is written with its length, so that no name of a table or of a
 * column, quotes and brackets included, makes one question look like another; and a component that
 * a record gains one day cannot be forgotten here.
 */
final class MemoryKey {
  private final StringBuilder text = new StringBuilder();

  private MemoryKey() {}

  /** The key of what is asked of that store. */
  static String of(AuditTarget target, Object... question) {
    MemoryKey key = new MemoryKey();
    key.add(target.name());
    key.add(target.address().url());
    key.add(List.of(question));
    return key.hash();
  }

  private void add(Object part) {
    if (part instanceof Record row) {
      addRecord(row);
    } else if (part instanceof List<?> list) {
      text.append(list.size()).append('[');
      list.forEach(this::add);
    } else if (part instanceof Optional<?> optional) {
      add(optional.stream().toList());
    } else {
      String said = part.toString();
      text.append(said.length()).append(':').append(said);
    }
  }

  private void addRecord(Record row) {
    add(row.getClass().getName());
    try {
      for (RecordComponent component : row.getClass().getRecordComponents()) {
        add(component.getAccessor().invoke(row));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a question is made of public records", e);
    }
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
