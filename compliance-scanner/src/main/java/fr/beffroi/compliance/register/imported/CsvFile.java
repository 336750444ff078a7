package fr.beffroi.compliance.register.imported;

import fr.beffroi.rules.Location;
import fr.beffroi.rules.RuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows does a CSV hold whose fields a semicolon parts (RFC 4180 otherwise), in UTF-8, with a
 * byte order mark or without?
 */
final class CsvFile {
  private static final long LARGEST_FILE = 16L << 20;
  private static final char SEPARATOR = ';';
  private static final char QUOTE = '"';

  private final String text;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> row = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean quoted;

  private CsvFile(String text) {
    this.text = text;
  }

  static Sheet read(Path path) throws RuleException {
    String file = path.toString();
    try {
      if (Files.size(path) <= LARGEST_FILE) {
        return new Sheet(file, "", rows(Files.readString(path)));
      }
    } catch (IOException e) {
      throw new RuleException(
          Location.of(file),
          "illisible : vérifiez le fichier, ses droits, et qu'il est en UTF-8",
          "cannot be read: check the file, its permissions, and that it is in UTF-8");
    }
    throw new RuleException(
        Location.of(file),
        "ce fichier est trop gros pour un registre : exportez une seule collectivité",
        "this file is too large for a register: export one body only");
  }

  static List<List<String>> rows(String text) {
    return new CsvFile(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
  }

  private List<List<String>> rows() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean doubled = c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
        if (c != QUOTE || doubled) {
          field.append(c);
        } else {
          quoted = false;
        }
        i += doubled ? 1 : 0;
      } else {
        bare(c);
      }
    }
    endRow();
    return rows;
  }

  private void bare(char c) {
    switch (c) {
      case QUOTE -> quoted = true;
      case SEPARATOR -> endField();
      case '\n' -> endRow();
      case '\r' -> {}
      default -> field.append(c);
    }
  }

  private void endField() {
    row.add(field.toString().strip());
    field.setLength(0);
  }

  private void endRow() {
    endField();
    if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(List.copyOf(row));
    }
    row.clear();
  }
}
