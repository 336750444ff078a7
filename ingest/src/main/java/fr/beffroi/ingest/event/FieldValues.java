package fr.beffroi.ingest.event;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How is the text of a value read into the type of its field? */
final class FieldValues {
  private FieldValues() {}

  /** The value in the type's Java class, or null where the text is not one. */
  static @Nullable Object read(Field.Type type, String text) {
    try {
      return switch (type) {
        case KEYWORD, IP -> text;
        case KEYWORDS -> List.of(text);
        case LONG -> Long.valueOf(text);
        case DOUBLE -> Double.valueOf(text);
        case BOOLEAN -> bool(text);
        case DATE -> Instant.parse(text);
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Boolean bool(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }
}
