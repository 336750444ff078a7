package fr.beffroi.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which {@code __CURSOR} does a line of {@code journalctl -o json} carry?
 * (systemd.journal-fields(7))
 *
 * <p>Found in the bytes, without reading the JSON: inside a text every quote is escaped, so that no
 * message can pretend to hold the field.
 */
final class JournalCursor {
  private static final byte[] NAME = "\"__CURSOR\"".getBytes(StandardCharsets.US_ASCII);

  /** A cursor is about 130 characters; a longer one is not one. */
  private static final int LONGEST = 1024;

  private JournalCursor() {}

  static @Nullable String of(byte[] line) {
    for (int i = 0; i + NAME.length < line.length; i++) {
      if (line[i] == '"' && Arrays.equals(line, i, i + NAME.length, NAME, 0, NAME.length)) {
        int colon = blank(line, i + NAME.length);
        if (colon < line.length && line[colon] == ':') {
          return text(line, blank(line, colon + 1));
        }
      }
    }
    return null;
  }

  private static int blank(byte[] line, int from) {
    int i = from;
    while (i < line.length && line[i] == ' ') {
      i++;
    }
    return i;
  }

  private static @Nullable String text(byte[] line, int quote) {
    if (quote >= line.length || line[quote] != '"') {
      return null;
    }
    for (int i = quote + 1; i < line.length && i - quote <= LONGEST; i++) {
      if (line[i] == '"') {
        return new String(line, quote + 1, i - quote - 1, StandardCharsets.US_ASCII);
      }
    }
    return null;
  }
}
