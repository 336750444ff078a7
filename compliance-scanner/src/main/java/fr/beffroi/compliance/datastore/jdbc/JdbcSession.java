package fr.beffroi.compliance.datastore.jdbc;

import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.StoreLimits;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How does one query run and end? At its turn, within its time, rolled back after; a connection
 * that was cut is opened again for the next one.
 */
final class JdbcSession implements AutoCloseable {
  /** Reads the rows of a query. */
  @FunctionalInterface
  interface Rows<T> {
    T read(ResultSet rows) throws SQLException, QueryFailed;
  }

  /** Carries a consumer's own exception past those of drivers, which are not let through. */
  static final class ConsumerThrew extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException thrown;

    ConsumerThrew(RuntimeException thrown) {
      super(null, null, false, false);
      this.thrown = thrown;
    }
  }

  private static final int AGAIN_MILLIS = 200;

  private final Dialect dialect;
  private final StoreLimits limits;
  private final Connector connector;
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, JdbcSession::daemon);
  private @Nullable Connection connection;
  private volatile @Nullable Statement running;
  private volatile boolean cancelled;

  JdbcSession(Dialect dialect, StoreLimits limits, Connector connector) {
    this.dialect = dialect;
    this.limits = limits;
    this.connector = connector;
    clock.setRemoveOnCancelPolicy(true);
    // Who cancels after the end has nothing to stop.
    clock.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "store-deadline");
    thread.setDaemon(true);
    return thread;
  }

  /** Connects now, so that a wrong password is told at once. */
  void connect() throws QueryFailed {
    connection();
  }

  /** Runs a query whose only parameters are names; {@code fetchSize} rows travel at a time. */
  <T> T query(String sql, List<String> names, int fetchSize, Rows<T> rows) throws QueryFailed {
    awaitTurn();
    Deadline deadline = new Deadline();
    Connection open = connection();
    try (Statement statement = statement(open, sql, names)) {
      statement.setFetchSize(fetchSize);
      running = statement;
      deadline.start(statement);
      try (ResultSet result = execute(statement, sql)) {
        return rows.read(result);
      }
    } catch (ConsumerThrew e) {
      throw e.thrown;
    } catch (DateTimeException e) {
      throw new QueryFailed(Reason.UNREADABLE_VALUE, "");
    } catch (RuntimeException e) {
      throw new QueryFailed(cancelled ? Reason.CANCELLED : Reason.STORE_FAILED, "");
    } catch (SQLException e) {
      QueryFailed failure = Reasons.failure(dialect, e);
      if (failure.reason() == Reason.CONNECTION_LOST) {
        drop();
      }
      throw deadline.explain(failure);
    } finally {
      deadline.stop();
      running = null;
      settle(open);
    }
  }

  /** Waits for the pace; called before each statement and each batch of rows. */
  void awaitTurn() throws QueryFailed {
    try {
      limits.pace().awaitTurn();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryFailed(Reason.CANCELLED, "");
    }
    if (cancelled) {
      throw new QueryFailed(Reason.CANCELLED, "");
    }
  }

  boolean isReadOnly() throws QueryFailed {
    try {
      return connection().isReadOnly();
    } catch (SQLException e) {
      throw Reasons.failure(dialect, e);
    }
  }

  void cancel() {
    cancelled = true;
    // Again and again: a statement that is about to run does not hear the first call.
    ScheduledFuture<?> unused =
        clock.scheduleWithFixedDelay(
            new Stopper(() -> running), 0, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    drop();
  }

  private Connection connection() throws QueryFailed {
    if (connection == null) {
      connection = connector.connect();
    }
    return connection;
  }

  // Text without parameters goes as it is: no driver then looks for question marks in names.
  private static Statement statement(Connection open, String sql, List<String> names)
      throws SQLException {
    if (names.isEmpty()) {
      Statement statement = open.createStatement();
      statement.setEscapeProcessing(false);
      return statement;
    }
    PreparedStatement statement = open.prepareStatement(sql);
    for (int i = 0; i < names.size(); i++) {
      statement.setString(i + 1, names.get(i));
    }
    return statement;
  }

  private static ResultSet execute(Statement statement, String sql) throws SQLException {
    return statement instanceof PreparedStatement prepared
        ? prepared.executeQuery()
        : statement.executeQuery(sql);
  }

  private void settle(Connection open) {
    if (connection == null) {
      return;
    }
    try {
      open.rollback();
      if (open.isClosed()) {
        drop();
      }
    } catch (SQLException | RuntimeException e) {
      // It was cut; the next query opens another.
      drop();
    }
  }

  private void drop() {
    Connection old = connection;
    connection = null;
    if (old != null) {
      try {
        old.close();
      } catch (SQLException | RuntimeException e) {
        // Closing what is cut fails; there is nothing left to close.
      }
    }
  }

  /**
   * Stops the statement that runs: asks it to, and where it does not hear, cuts its connection.
   *
   * <p>A driver may ask its server only once (pgjdbc does), and a server forgets what it is asked
   * before the statement has come to it.
   */
  private static final class Stopper implements Runnable {
    private static final int ASK_TIMES = 10;

    private final Supplier<@Nullable Statement> running;
    private @Nullable Statement asked;
    private int times;

    Stopper(Supplier<@Nullable Statement> running) {
      this.running = running;
    }

    @Override
    public void run() {
      Statement statement = running.get();
      if (statement == null) {
        return;
      }
      times = statement.equals(asked) ? times + 1 : 1;
      asked = statement;
      try {
        if (times <= ASK_TIMES) {
          statement.cancel();
        } else {
          statement.getConnection().abort(Runnable::run);
        }
      } catch (SQLException | RuntimeException e) {
        // It ended by itself meanwhile, or its connection did.
      }
    }
  }

  /** Ends a statement that outlives its time; the store's own timeout is the second line. */
  private final class Deadline {
    private volatile boolean passed;
    private @Nullable ScheduledFuture<?> alarm;

    void start(Statement statement) {
      Stopper stopper = new Stopper(() -> statement);
      alarm =
          clock.scheduleWithFixedDelay(
              () -> {
                passed = true;
                stopper.run();
              },
              limits.statement().toMillis(),
              AGAIN_MILLIS,
              TimeUnit.MILLISECONDS);
    }

    void stop() {
      if (alarm != null) {
        alarm.cancel(false);
      }
    }

    QueryFailed explain(QueryFailed failure) {
      if (cancelled) {
        return new QueryFailed(Reason.CANCELLED, "");
      }
      return passed ? new QueryFailed(Reason.TIMED_OUT, "") : failure;
    }
  }
}
