package fr.beffroi.compliance.datastore.folder;

import fr.beffroi.compliance.datastore.DocumentChoice;
import fr.beffroi.compliance.datastore.DocumentOutcome;
import fr.beffroi.compliance.datastore.Reason;
import fr.beffroi.compliance.datastore.TableName;
import fr.beffroi.compliance.personaldata.TextScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How are all documents of a folder read, several at once? One thread walks and tells, as many as
 * there are processors read; few files wait between them.
 */
final class FolderDocuments {
  private static final int WAITING = 64;

  private final Path root;
  private final TextReader texts;
  private final ZoneId zone;
  private final Watch whole;
  private final Turn turn;

  /** Asked before a file is read; may wait. */
  interface Turn {
    void await() throws IOException;
  }

  FolderDocuments(Path root, TextReader texts, ZoneId zone, Watch whole, Turn turn) {
    this.root = root;
    this.texts = texts;
    this.zone = zone;
    this.whole = whole;
    this.turn = turn;
  }

  Optional<Reason> read(
      DocumentChoice choice, TextScanner scanner, Consumer<DocumentOutcome> consumer) {
    ExecutorService readers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Readers waiting = new Readers(readers, new DocumentQuota(choice), scanner, consumer);
    try {
      FolderWalk.all(root, waiting);
      waiting.finish();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(FileFailure.reasonOf(e));
    } finally {
      readers.shutdownNow();
    }
  }

  /** Hands files to those who read, and what comes of them to the consumer. */
  private final class Readers implements FolderWalk.Finder {
    private final CompletionService<@Nullable IOException> service;
    private final LinkedBlockingQueue<DocumentOutcome> outcomes = new LinkedBlockingQueue<>();
    private final DocumentQuota quota;
    private final TextScanner scanner;
    private final Consumer<DocumentOutcome> consumer;
    private final DocumentPass places;
    private int running;

    Readers(
        ExecutorService readers,
        DocumentQuota quota,
        TextScanner scanner,
        Consumer<DocumentOutcome> consumer) {
      this.service = new ExecutorCompletionService<>(readers);
      this.quota = quota;
      this.scanner = scanner;
      this.consumer = consumer;
      this.places = pass();
    }

    private DocumentPass pass() {
      return new DocumentPass(texts, quota, scanner, zone, whole, outcomes::add);
    }

    @Override
    public void found(Content content) throws IOException {
      if (content.format().isTable() || (quota.admits(content) && quota.isSpent(content))) {
        return;
      }
      turn.await();
      if (running == WAITING) {
        takeOne();
      }
      running++;
      Future<?> unused = service.submit(() -> read(content));
    }

    private @Nullable IOException read(Content content) {
      try {
        pass().found(content);
        return null;
      } catch (IOException e) {
        return e;
      }
    }

    @Override
    public void notRead(TableName name, Reason reason) {
      places.notRead(name, reason);
    }

    void finish() throws IOException {
      while (running > 0) {
        takeOne();
      }
      tell();
    }

    private void takeOne() throws IOException {
      try {
        IOException failed = service.take().get();
        running--;
        tell();
        if (failed != null) {
          throw failed;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FileFailure(Reason.CANCELLED);
      } catch (ExecutionException e) {
        throw new IllegalStateException("a document was read by a broken reader", e.getCause());
      }
    }

    private void tell() {
      for (DocumentOutcome one = outcomes.poll(); one != null; one = outcomes.poll()) {
        consumer.accept(one);
      }
    }
  }
}
