package fr.beffroi.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * Where in which file does reading go on? Written as {@code inode:length:hash:offset}.
 *
 * <p>The fingerprint says which content it is, also when the file was renamed, copied or
 * compressed; the inode decides between contents that begin alike.
 *
 * @param inode number of the file in its file system, or {@code -} where there is none
 * @param offset after the last line handed over, in decompressed bytes
 */
record FileCursor(String inode, Fingerprint fingerprint, long offset) {
  /** The part that all cursors of a content share; the offset follows. */
  static String head(String inode, Fingerprint fingerprint) {
    return inode + ':' + fingerprint.length() + ':' + fingerprint.hash() + ':';
  }

  /** The beginning of the file with that number, whatever it holds. */
  static FileCursor beginningOf(String inode) {
    return new FileCursor(inode, Fingerprint.of(new byte[0], 0), 0);
  }

  /** The cursor that {@code text} holds, or null where it holds none. */
  static @Nullable FileCursor parse(@Nullable String text) {
    String[] parts = text == null ? new String[0] : text.split(":", -1);
    if (parts.length != 4) {
      return null;
    }
    try {
      int length = Integer.parseInt(parts[1]);
      long offset = Long.parseLong(parts[3]);
      boolean sane = length >= 0 && length <= Fingerprint.MOST && offset >= 0;
      return sane ? new FileCursor(parts[0], new Fingerprint(length, parts[2]), offset) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return head(inode, fingerprint) + offset;
  }
}
