package fr.beffroi.compliance.seal;

import java.util.Arrays;
import java.util.List;

/**
 * What does a manifest say of one file?
 *
 * @param name below the audit's folder, its parts set apart by slashes; it cannot lead out of it
 * @param size in bytes
 * @param sha256 in small hexadecimal digits
 */
public record SealedFile(String name, long size, String sha256) {
  private static final int LONGEST_NAME = 1_000;

  public SealedFile {
    if (!isName(name) || size < 0 || !Sha256.isOne(sha256)) {
      throw new IllegalArgumentException("a sealed file has a plain name, a size and a SHA-256");
    }
  }

  /** Whether a name stays below its folder on every system, and on one line of a report. */
  static boolean isName(String name) {
    if (name.length() > LONGEST_NAME
        || name.indexOf('\\') >= 0
        || name.indexOf(':') >= 0
        || name.chars().anyMatch(SealedFile::isHidden)) {
      return false;
    }
    List<String> parts = Arrays.asList(name.split("/", -1));
    return !parts.contains("") && !parts.contains(".") && !parts.contains("..");
  }

  /** A name as a message may show it: what would break or disguise a line is shown as {@code ?}. */
  static String shown(String name) {
    String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    return cut.codePoints()
        .map(c -> isHidden(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  // Controls, lone surrogates, and the marks that turn the direction of a line.
  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
