package fr.beffroi.compliance.datastore.folder;

import java.util.Locale;
import java.util.Map;

/** What kind of file is it, by its name? Whether the name tells the truth shows when it is read. */
enum Format {
  CSV,
  XLSX,
  ODS,
  DOCX,
  ODT,
  PDF,
  TEXT,
  ARCHIVE,
  /** Listed and never opened: it may be personal, an elected member's or a union's. */
  MAIL,
  /** Kept, listed and not read: images, old Office files, anything. */
  OTHER;

  private static final Map<String, Format> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("csv", CSV),
          Map.entry("tsv", CSV),
          Map.entry("xlsx", XLSX),
          Map.entry("xlsm", XLSX),
          Map.entry("ods", ODS),
          Map.entry("docx", DOCX),
          Map.entry("docm", DOCX),
          Map.entry("odt", ODT),
          Map.entry("pdf", PDF),
          Map.entry("txt", TEXT),
          Map.entry("md", TEXT),
          Map.entry("log", TEXT),
          Map.entry("zip", ARCHIVE),
          Map.entry("eml", MAIL),
          Map.entry("emlx", MAIL),
          Map.entry("msg", MAIL),
          Map.entry("mbox", MAIL),
          Map.entry("mbx", MAIL),
          Map.entry("pst", MAIL),
          Map.entry("ost", MAIL),
          Map.entry("dbx", MAIL));

  static Format of(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.indexOf('.') < 0 ? OTHER : BY_EXTENSION.getOrDefault(extension, OTHER);
  }

  /** Whether it holds rows, and not a text. */
  boolean isTable() {
    return this == CSV || this == XLSX || this == ODS;
  }

  /**
   * Whether an office program keeps it only while a document is open. It holds the name of who
   * works on it and nothing else.
   */
  static boolean isLock(String name) {
    return name.startsWith("~$") || (name.startsWith(".~lock.") && name.endsWith("#"));
  }
}
