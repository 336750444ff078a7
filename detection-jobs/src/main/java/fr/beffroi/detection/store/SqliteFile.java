package fr.beffroi.detection.store;

import fr.beffroi.ingest.event.Codec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/**
 * How does one process share an SQLite file with others? In WAL mode, readers and a writer do not
 * wait for each other; this process writes over one connection and reads over another.
 *
 * <p>Each commit is synced: the job's checkpoint may say that an alert was written, and a power cut
 * must not make that a lie.
 */
final class SqliteFile implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_READ = Duration.ofSeconds(2);

  /** How many steps of SQLite's virtual machine pass between two looks at the clock. */
  private static final int STEPS_BETWEEN_LOOKS = 10_000;

  private final Path file;
  private final Connection writer;
  private final Connection reader;
  private final Duration longestRead;

  private SqliteFile(Path file, Connection writer, Connection reader, Duration longestRead) {
    this.file = file;
    this.writer = writer;
    this.reader = reader;
    this.longestRead = longestRead;
  }

  /** What is done in one transaction, or read from one connection. */
  interface Work<T> {
    T with(Connection connection) throws SQLException, IOException, StoreException;
  }

  /** What changes in one transaction. */
  interface Change {
    void with(Connection connection) throws SQLException, IOException, StoreException;
  }

  /** Opens the file; makes it, readable by its owner only, where there is none. */
  static SqliteFile open(Path file) throws StoreException {
    return open(file, LONGEST_WAIT, LONGEST_READ);
  }

  static SqliteFile open(Path file, Duration longestWait, Duration longestRead)
      throws StoreException {
    create(file);
    Connection writer = null;
    try {
      writer = connect(file, longestWait);
      try (Statement statement = writer.createStatement()) {
        // Only an empty file can take it: it must come before the first table and before WAL.
        statement.execute("PRAGMA auto_vacuum = INCREMENTAL");
        statement.execute("PRAGMA journal_mode = WAL");
      }
      SqliteSchema.migrate(writer, file);
      Connection reader = connect(file, longestWait);
      try (Statement statement = reader.createStatement()) {
        statement.execute("PRAGMA query_only = true");
      }
      return new SqliteFile(file, writer, reader, longestRead);
    } catch (SQLException e) {
      closeQuietly(writer);
      throw StoreTrouble.of(e, file);
    } catch (StoreException e) {
      closeQuietly(writer);
      throw e;
    }
  }

  /** Makes the change in one transaction: all of it, or nothing. */
  void change(Change change) throws StoreException {
    write(
        connection -> {
          change.with(connection);
          return true;
        });
  }

  /** Does the work in one transaction: all of it, or nothing. */
  synchronized <T> T write(Work<T> work) throws StoreException {
    try (Statement statement = writer.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      try {
        T result = work.with(writer);
        statement.execute("COMMIT");
        return result;
      } catch (SQLException | IOException | StoreException | RuntimeException e) {
        rollback(statement, e);
        throw e;
      }
    } catch (SQLException e) {
      throw StoreTrouble.of(e, file);
    } catch (IOException e) {
      throw StoreTrouble.unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  /** Reads, for two seconds at most; an interrupted thread stops at once. */
  <T> T read(Work<T> work) throws StoreException {
    synchronized (reader) {
      long deadline = System.nanoTime() + longestRead.toNanos();
      try {
        ProgressHandler.setHandler(
            reader,
            STEPS_BETWEEN_LOOKS,
            new ProgressHandler() {
              @Override
              protected int progress() {
                boolean over =
                    System.nanoTime() > deadline || Thread.currentThread().isInterrupted();
                return over ? 1 : 0;
              }
            });
        return work.with(reader);
      } catch (SQLException e) {
        throw StoreTrouble.of(e, file);
      } catch (IOException e) {
        throw StoreTrouble.unreadable(file, String.valueOf(e.getMessage()), e);
      }
    }
  }

  /** Gives the room of deleted rows back to the disk. */
  synchronized void shrink() throws StoreException {
    try (Statement statement = writer.createStatement()) {
      statement.executeUpdate("PRAGMA incremental_vacuum");
    } catch (SQLException e) {
      throw StoreTrouble.of(e, file);
    }
  }

  @Override
  public void close() throws StoreException {
    try {
      reader.close();
      writer.close();
    } catch (SQLException e) {
      throw StoreTrouble.of(e, file);
    }
  }

  static <T> byte[] bytes(Codec<T> codec, T value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try {
      codec.write(value, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Gives a statement the values of one row. */
  interface Row<T> {
    void fill(PreparedStatement statement, T value) throws SQLException;
  }

  /** One statement for many values, sent together. */
  static <T> void putAll(Connection connection, String sql, Iterable<T> values, Row<T> row)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (T value : values) {
        row.fill(statement, value);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  static <T> T value(Codec<T> codec, byte[] bytes) throws IOException {
    return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static Connection connect(Path file, Duration longestWait) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) longestWait.toMillis());
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  /** SQLite gives its side files the rights of the file, so that these decide. */
  private static void create(Path file) throws StoreException {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
        createEmpty(file, Files.getFileStore(folder));
      }
    } catch (FileAlreadyExistsException e) {
      // Another process, or an earlier run, made it.
    } catch (IOException e) {
      throw StoreTrouble.denied(file, e);
    }
  }

  private static void createEmpty(Path file, FileStore store) throws IOException {
    if (store.supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static void rollback(Statement statement, Exception reason) {
    try {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }

  private static void closeQuietly(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // The failure that led here is the one to tell.
    }
  }
}
