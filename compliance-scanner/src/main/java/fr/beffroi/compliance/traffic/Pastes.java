package fr.beffroi.compliance.traffic;

import fr.beffroi.compliance.traffic.Uploads.Upload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Which documents were probably pasted, where a proxy and a firewall may both say so? What was sent
 * through a firewall is judged once all is read: it counts unless the proxy says how much was sent.
 */
final class Pastes {
  private static final int MOST_PASSED = 50_000;

  private final Uploads proxied;
  private final Uploads passing = new Uploads(this::pass);
  private final List<Upload> passed = new ArrayList<>();
  private final Consumer<Upload> found;

  Pastes(Consumer<Upload> found) {
    this.found = found;
    this.proxied = new Uploads(found);
  }

  void sent(boolean byProxy, Overlap.Line line, Instant time, long bytes) {
    (byProxy ? proxied : passing).sent(line, time, bytes);
  }

  private void pass(Upload upload) {
    if (passed.size() < MOST_PASSED) {
      passed.add(upload);
    } else {
      found.accept(upload);
    }
  }

  /**
   * All is read.
   *
   * @param told whether the proxy says how much was sent
   */
  void end(Predicate<Upload> told) {
    proxied.end();
    passing.end();
    passed.stream().filter(told.negate()).forEach(found);
    passed.clear();
  }
}
