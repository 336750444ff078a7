package fr.beffroi.compliance.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What has this audit been told before it was interrupted? Counts and recognised kinds, never a
 * value; only what was answered to the end.
 */
public interface Memory {
  /** None: everything is asked. */
  Memory NONE =
      new Memory() {
        @Override
        public Optional<String> recall(String key) {
          return Optional.empty();
        }

        @Override
        public void remember(String key, String answer) {}

        @Override
        public Instant startedAt(Instant now) {
          return now;
        }
      };

  /** The answer to the question of that key. */
  Optional<String> recall(String key);

  /** Keeps an answer; called by the thread that audits. */
  void remember(String key, String answer);

  /** When the audit began: now, unless it began before. */
  Instant startedAt(Instant now);
}
