package fr.beffroi.ingest.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which values stand in one line of one of Zeek's logs in columns, under which names? */
final class ZeekRow {
  private ZeekRow() {}

  /** Null where the line has more or fewer values than the header has names. */
  static @Nullable ZeekRecord read(ZeekHeader header, String line) {
    List<String> names = header.names();
    List<String> cells = split(line, String.valueOf(header.separator()), names.size() + 1);
    if (cells.size() != names.size()) {
      return null;
    }
    Map<String, Object> values = new HashMap<>(2 * names.size());
    for (int i = 0; i < names.size(); i++) {
      Object value = value(header, header.types().get(i), cells.get(i));
      if (value != null) {
        values.put(names.get(i), value);
      }
    }
    if (header.path() != null) {
      values.put(ZeekRecord.PATH, header.path());
    }
    return new ZeekRecord(values);
  }

  /** The parts of a text, the last with all that is left where there are more than that. */
  static List<String> split(String text, String by, int most) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int end = text.indexOf(by);
    while (end >= 0 && parts.size() < most - 1) {
      parts.add(text.substring(from, end));
      from = end + by.length();
      end = text.indexOf(by, from);
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** Compared before escapes are undone: a text that reads like a mark is written with escapes. */
  private static @Nullable Object value(ZeekHeader header, String type, String cell) {
    if (cell.isEmpty() || cell.equals(header.unset()) || cell.equals(header.empty())) {
      return null;
    }
    if (type.startsWith("set[") || type.startsWith("vector[")) {
      return split(cell, header.setSeparator(), Integer.MAX_VALUE).stream()
          .map(LoggedText::unescape)
          .toList();
    }
    return type.equals("bool") ? truth(cell) : LoggedText.unescape(cell);
  }

  /** As Zeek's JSON has it. */
  private static String truth(String cell) {
    return switch (cell) {
      case "T" -> "true";
      case "F" -> "false";
      default -> cell;
    };
  }
}
