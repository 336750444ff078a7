package fr.beffroi.compliance.datastore.folder;

import java.time.Duration;

/**
 * How much may one file take? Beyond, it is left with its reason and the audit goes on.
 *
 * @param document how long a document, or the heads of a file's tables, may take to read
 * @param inflated bytes that all archives in one file may unfold to
 * @param ratio bytes that an archive may unfold to for each of its own
 * @param depth archives inside archives
 * @param entries of all archives in one file
 * @param line characters of a line of CSV
 * @param markup bytes between two angle brackets of XML
 * @param strings characters of the shared strings of a spreadsheet, with 56 more for each
 * @param pdf bytes of a PDF, which is held in memory while its text is taken
 * @param text characters of one document
 */
record FileLimits(
    Duration document,
    long inflated,
    int ratio,
    int depth,
    int entries,
    int line,
    int markup,
    int strings,
    int pdf,
    int text) {
  /** Columns of the widest spreadsheet, a line of CSV has no more. */
  static final int COLUMNS = 16_384;

  /** What an archive may always unfold to, however small it is: rows of zeroes pack well. */
  static final int ALWAYS_INFLATED = 16 << 20;

  /** For the files of a town hall. */
  static FileLimits usual() {
    return new FileLimits(
        Duration.ofSeconds(30),
        8L << 30,
        200,
        3,
        200_000,
        4 << 20,
        4 << 20,
        96 << 20,
        64 << 20,
        20_000_000);
  }
}
