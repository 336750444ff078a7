package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries does a zip hold, one after the other (PKWARE APPNOTE, section 4.3)? Read from its
 * beginning to its end and never by its directory: so an archive in an archive needs no temporary
 * file, and entries that overlap unfold once. A name is a label: no path is ever made of it.
 */
final class ArchiveReader implements Closeable {
  private static final int MAGIC = 4;

  /** What an Office document becomes under a password ([MS-CFB], section 2.2). */
  private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  /** Zips of French Windows without the flag for UTF-8. */
  private static final Charset OLD_NAMES =
      Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1;

  private final Watch watch;
  private final int depth;
  private final PushbackInputStream head;
  private final WatchedStream packed;
  private final Entries zip;
  private long unfolded;
  private boolean begun;

  /**
   * @param depth 1 for a file of the folder, one more for an archive in it
   */
  ArchiveReader(InputStream archive, Watch watch, int depth) {
    this.watch = watch;
    this.depth = depth;
    this.head = new PushbackInputStream(archive, MAGIC);
    this.packed = new WatchedStream(head, watch);
    this.zip = new Entries(packed);
  }

  /** The next entry, or null at the end. What was left of the one before is passed over. */
  @Nullable ZipEntry next() throws IOException {
    if (!begun && isEmpty()) {
      return null;
    }
    try {
      // Not by the zip's own closing of an entry, which would unfold a bomb unwatched.
      entry().transferTo(OutputStream.nullOutputStream());
      ZipEntry entry = zip.getNextEntry();
      if (entry != null) {
        watch.entered(depth);
      } else if (!zip.hasMore()) {
        // Behind the last entry stands the directory: without it, entries may be missing.
        throw new FileFailure(Reason.BROKEN_FILE);
      }
      return entry;
    } catch (ZipException e) {
      throw new FileFailure(isEncrypted(e) ? Reason.ENCRYPTED_FILE : Reason.BROKEN_FILE);
    } catch (IllegalArgumentException e) {
      // A name that is no text in the archive's own code.
      throw new FileFailure(Reason.BROKEN_FILE);
    }
  }

  /** Whether it is a zip without entries; fails where it is none, which a zip stream would not. */
  private boolean isEmpty() throws IOException {
    begun = true;
    byte[] magic = head.readNBytes(MAGIC);
    head.unread(magic);
    if (Arrays.equals(magic, OLE)) {
      throw new FileFailure(Reason.ENCRYPTED_FILE);
    }
    if (magic.length < MAGIC || magic[0] != 'P' || magic[1] != 'K') {
      throw new FileFailure(Reason.BROKEN_FILE);
    }
    return magic[2] == 5;
  }

  private static boolean isEncrypted(ZipException exception) {
    String message = exception.getMessage();
    return message != null && message.startsWith("encrypted");
  }

  /** What the current entry unfolds to; closing it leaves the archive open. */
  InputStream entry() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = zip.read(bytes, offset, length);
        if (read > 0) {
          unfolded += read;
          watch.inflated(read, unfolded, packed.count());
        }
        return read;
      }
    };
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** A zip's entries. It reads ahead: what stands behind the last one may be in its own buffer. */
  private static final class Entries extends ZipInputStream {
    Entries(InputStream packed) {
      super(packed, OLD_NAMES);
    }

    boolean hasMore() throws IOException {
      return in.read() >= 0;
    }
  }
}
