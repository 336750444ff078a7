package fr.beffroi.compliance.audit;

import fr.beffroi.compliance.datastore.StoreAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A process that audits until so many answers are remembered, says so, and waits to be killed. */
final class InterruptedAudit {
  static final String SAID = "remembered";

  private InterruptedAudit() {}

  /**
   * @param arguments the database, the memory, how many answers
   */
  public static void main(String[] arguments) throws Exception {
    SampleAudits audits = new SampleAudits(StoreAddress.of("mairie", arguments[0]));
    MemoryFile memory = MemoryFile.begin(Path.of(arguments[1]), audits.basis(), SampleAudits.BEGAN);
    int answers = Integer.parseInt(arguments[2]);
    audits.run(audits.auditor(new Watched(memory, answers, InterruptedAudit::waitToBeKilled)));
  }

  private static void waitToBeKilled() {
    System.out.println(SAID);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A memory that tells when it holds so many answers. */
  static final class Watched implements Memory {
    private final Memory memory;
    private final int enough;
    private final Runnable then;
    private int remembered;
    private int recalled;

    Watched(Memory memory, int enough, Runnable then) {
      this.memory = memory;
      this.enough = enough;
      this.then = then;
    }

    int remembered() {
      return remembered;
    }

    int recalled() {
      return recalled;
    }

    @Override
    public Optional<String> recall(String key) {
      Optional<String> known = memory.recall(key);
      recalled += known.isPresent() ? 1 : 0;
      return known;
    }

    @Override
    public void remember(String key, String answer) {
      memory.remember(key, answer);
      if (++remembered == enough) {
        then.run();
      }
    }

    @Override
    public Instant startedAt(Instant now) {
      return memory.startedAt(now);
    }
  }
}
