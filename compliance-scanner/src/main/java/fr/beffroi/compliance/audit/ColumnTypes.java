package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.personaldata.DataType;
import java.util.List;
import java.util.Locale;

/** Which type does a store mean by its word for one? */
final class ColumnTypes {
  private static final List<String> DATES = List.of("date", "time", "interval", "year");
  private static final List<String> BOOLEANS = List.of("bool", "bit(1)", "tinyint(1)");
  private static final List<String> NUMBERS =
      List.of("int", "num", "dec", "float", "double", "real", "serial", "money", "number");
  private static final List<String> TEXTS =
      List.of("char", "text", "clob", "string", "enum", "set(", "json", "xml", "uuid", "citext");
  private static final List<String> BYTES =
      List.of("blob", "binary", "bytea", "image", "raw", "geometry", "tsvector", "varbit");

  private ColumnTypes() {}

  static DataType of(String type) {
    String word = type.toLowerCase(Locale.ROOT);
    if (isOne(TEXTS, word)) {
      return DataType.TEXT;
    }
    if (isOne(BOOLEANS, word)) {
      return DataType.BOOLEAN;
    }
    if (isOne(DATES, word)) {
      return DataType.DATE;
    }
    return isOne(NUMBERS, word) ? DataType.NUMBER : DataType.UNKNOWN;
  }

  /** Whether its values are texts or numbers, so that there is something to recognise in them. */
  static boolean isReadable(String type) {
    return !isOne(BYTES, type.toLowerCase(Locale.ROOT));
  }

  private static boolean isOne(List<String> words, String type) {
    return words.stream().anyMatch(type::contains);
  }
}
