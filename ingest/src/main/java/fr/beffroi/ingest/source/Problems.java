package fr.beffroi.ingest.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is wrong with a source at this moment? One problem a file or sender; logged when it begins
 * and when it changes, not at each retry.
 */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** A folder of unreadable files must not fill the memory, nor the status page. */
  private static final int MOST = 256;

  private final Map<String, Problem> bySource = new ConcurrentHashMap<>();

  void report(Problem problem) {
    if (bySource.size() >= MOST && !bySource.containsKey(problem.source())) {
      return;
    }
    if (!problem.equals(bySource.put(problem.source(), problem))) {
      LOG.warn("{}", problem.in(Locale.ENGLISH));
    }
  }

  void resolved(String source) {
    if (bySource.remove(source) != null) {
      LOG.info("{}: reading again", source);
    }
  }

  List<Problem> all() {
    return List.copyOf(bySource.values());
  }
}
